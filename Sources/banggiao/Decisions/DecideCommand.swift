import ArgumentParser
import Foundation
import Presenting
import Reconciling
import Recording

/// `banggiao decide`: what waits for a person, and what a person decides.
struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "List what the program is unsure of, and decide.",
    discussion: """
      A decision has an author, a time and a reason. It wins over what the program infers, outlives 'reread' and \
      'reconcile', and changes nothing that a report said. 'banggiao decisions undo' takes it back.

      Examples:
        banggiao decide
        banggiao decide confirm link:same-person/person:KH/prak-sokhon/17207f6345cf --reason "one man, two spellings"
        banggiao decide merge person:KH/hun-sen person:KH/samdech-hun-sen --reason "his title is no name"
        banggiao decide split encounter:call/2025-08-14/hun-sen+to-lam --report sha256:a4a471 --reason "another call"
        banggiao decide set encounter:visit/2025-02/hun-sen when=2025-02-27 --reason "as the embassy says"
      """,
    subcommands: [
      QueueCommand.self, ConfirmCommand.self, RejectCommand.self, MergeCommand.self, SplitCommand.self,
      RenameCommand.self, SetCommand.self, CloseCommand.self, ParkCommand.self,
    ], defaultSubcommand: QueueCommand.self)
}

/// Who decides, and why. Shared by all that decide: `@OptionGroup var ground: DecisionGround`.
struct DecisionGround: ParsableArguments {
  @Option(help: "Why it is decided so.")
  var reason: String

  @OptionGroup var author: AuthorOption
  @OptionGroup var record: RecordOption

  func validate() throws {
    if reason.allSatisfy(\.isWhitespace) { throw ValidationError("--reason is empty; say why it is decided so") }
  }

  /// Records the decision and says what became of it.
  func decide(_ proposal: Proposal) throws {
    let store = try RecordStore(path: record.path, access: .write)
    let decision = try store.decide(proposal, author: author.name, at: Date(), reason: reason)
    try StandardOutput.write(Array("\(decision.id)\n".utf8))
  }
}

struct AuthorOption: ParsableArguments {
  @Option(
    name: .customLong("author"),
    help: ArgumentHelp(
      "Who decides. Without it BANGGIAO_AUTHOR is used, else the user's name.", valueName: "name"))
  var given: String?

  var name: String {
    let environment = ProcessInfo.processInfo.environment
    return [given, environment["BANGGIAO_AUTHOR"], NSFullUserName(), NSUserName()].compactMap { $0 }
      .first { !$0.isEmpty } ?? "unknown"
  }
}

struct QueueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queue", abstract: "List the groupings that wait for a decision, the surest first.")

  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let queue = try store.queue()
    try rows.write(queue, text: try table(queue, store).text(width: output.width, style: output.style))
  }

  private func table(_ queue: [LinkRow], _ store: RecordStore) throws -> TextTable {
    let labels = try store.labels(of: queue.flatMap { [$0.row, $0.alternative ?? ""] })
    return DecisionTables(language: output.language).queue(queue, labels: labels)
  }
}
