// Which of Salesforce's objects a table or a JSON record is, by the names of its fields.

enum SalesforceObject: String, CaseIterable {
  /// What has more telling fields comes first.
  case cases
  case emails = "e-mails"
  case feedComments = "feed comments"
  case comments
  case feedItems = "feed items"
  case history = "case history"
  case users, contacts

  var content: ExportSource.Content {
    switch self {
    case .cases: return .tickets
    case .emails, .feedComments, .comments, .feedItems, .history: return .history
    case .users, .contacts: return .people
    }
  }

  /// The fields that an object is known by, each set sufficient.
  private var marks: [Set<String>] {
    switch self {
    case .cases: return [["Id", "CaseNumber", "Status"]]
    case .emails: return [["Id", "ParentId", "Incoming"], ["Id", "ParentId", "TextBody"]]
    case .feedComments: return [["Id", "FeedItemId", "CommentBody"]]
    case .comments: return [["Id", "ParentId", "CommentBody"]]
    case .feedItems: return [["Id", "ParentId", "Type", "Body"]]
    case .history: return [["Id", "CaseId", "Field", "NewValue"]]
    case .users: return [["Id", "Username"]]
    case .contacts: return [["Id", "AccountId", "LastName"]]
    }
  }

  init?(_ names: Set<String>) {
    guard let found = Self.allCases.first(where: { $0.marks.contains { $0.isSubset(of: names) } }) else { return nil }
    self = found
  }

  /// Objects of the API are records of JSON lines, of an array, or of a query's answer, which the command line wraps.
  static let shapes = RecordShapes(
    kinds: allCases.flatMap { object in
      object.marks.map { RecordShapes.Kind(content: object.content, name: object.rawValue, all: $0) }
    },
    pages: [["records"], ["result", "records"]])

  /// Every field that is read, as Salesforce spells it.
  private static let fields = [
    "Id", "IsDeleted", "CaseNumber", "MasterRecordId", "ContactId", "AccountId", "Status", "IsClosed", "Subject",
    "Description", "Origin", "Language", "OwnerId", "CreatedDate", "ClosedDate", "LastModifiedDate", "SuppliedEmail",
    "ParentId", "Incoming", "TextBody", "HtmlBody", "FromName", "MessageDate", "CreatedById", "CommentBody",
    "CreatorName", "IsPublished", "FeedItemId", "Type", "Body", "Visibility", "CaseId", "Field", "OldValue", "NewValue",
    "Username", "UserType", "Name", "FirstName", "LastName",
  ]
  private static let spelling = Dictionary(uniqueKeysWithValues: fields.map { ($0.lowercased(), $0) })

  /// Names as Salesforce spells them: the Data Loader writes them as its query did, often all in capitals.
  static func fieldNames(_ names: [String]) -> [String] { names.map { spelling[$0.lowercased()] ?? $0 } }
}
