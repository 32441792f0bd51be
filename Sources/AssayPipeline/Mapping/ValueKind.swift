// What kinds of values a mapping names, and which keys and words go with each.
import TicketExports
import TicketModel

enum ValueKind {
  case text, time, list, status, satisfaction, resolution, role, visibility

  init(_ field: Mapping.TicketField) {
    switch field {
    case .createdAt, .updatedAt, .solvedAt, .closedAt: self = .time
    case .tags: self = .list
    case .status: self = .status
    case .csat: self = .satisfaction
    case .resolvedBy: self = .resolution
    case .id, .subject, .text, .channel, .language, .requester, .assignee, .group, .reopens: self = .text
    }
  }

  init(_ field: Mapping.MessageField) {
    switch field {
    case .createdAt: self = .time
    case .role: self = .role
    case .visibility: self = .visibility
    case .id, .author, .authorName, .text: self = .text
    }
  }

  /// Keys beside those that say where the value stands.
  var keys: [String] {
    switch self {
    case .time: ["format", "zone"]
    case .list: ["separator", "map", "default"]
    case .satisfaction: ["scale", "map", "default"]
    case .text, .status, .resolution, .role, .visibility: ["map", "default"]
    }
  }

  /// What a word may be mapped to; `nil`: anything.
  var words: [String]? {
    switch self {
    case .text, .time, .list: nil
    case .status: TicketStatus.allCases.map(\.rawValue)
    case .satisfaction: ["good", "bad", "unanswered"]
    case .resolution: Resolution.allCases.map(\.rawValue)
    case .role: AuthorRole.allCases.map(\.rawValue)
    case .visibility: Visibility.allCases.map(\.rawValue)
    }
  }
}
