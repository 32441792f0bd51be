// What the caller may say about exports beyond their paths.

/// The systems whose exports are read.
public enum ExportSystem: String, Sendable, CaseIterable {
  case zendesk, telegram, intercom, freshdesk, helpscout, zammad, chatwoot, salesforce, hubspot, osticket, jira
  /// Plain CSV, TSV, or JSON lines with recognised header names.
  case table
  /// Files that a mapping explains.
  case mapping
}

/// How to read exports.
public struct ExportOptions: Sendable, Equatable {
  /// Reads every file as this system's; `nil` finds out from the content.
  public var system: ExportSystem?
  /// Reads every file by this mapping; `system` does not count then.
  public var mapping: Mapping?
  /// Nothing is to be read: files are outlined, whatever they are.
  var isForOutlines = false
  /// Ids or names of accounts that are machines. Wins over what the export says.
  public var bots: Set<String>
  /// Ids or names of accounts that belong to the desk's people.
  public var agents: Set<String>
  /// Silence that ends a session in a chat without tickets, in seconds. A day: answers to a question asked in the
  /// evening still belong to it the next morning.
  public var sessionGap: Int64
  /// Bytes of raw records that are decoded together. 2 MiB amortises hand-over between threads and still fits in cache.
  public var batchBytes: Int
  /// Largest single record in bytes; a larger one is rejected without being held in memory.
  public var recordLimit: Int

  public init(
    system: ExportSystem? = nil, bots: Set<String> = [], agents: Set<String> = [], sessionGap: Int64 = 86_400,
    batchBytes: Int = 2 << 20, recordLimit: Int = 64 << 20
  ) {
    self.system = system
    self.bots = bots
    self.agents = agents
    self.sessionGap = sessionGap
    self.batchBytes = batchBytes
    self.recordLimit = recordLimit
  }
}
