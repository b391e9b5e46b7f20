import ArgumentParser
import Foundation
import Presenting
import Recording

/// `banggiao decisions`: what people decided, and taking it back.
struct DecisionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "List what people decided, or take a decision back.",
    discussion: """
      Examples:
        banggiao decisions
        banggiao decisions undo 1x2b3c --reason "the embassy corrected itself"
      """,
    subcommands: [ListDecisionsCommand.self, UndoCommand.self], defaultSubcommand: ListDecisionsCommand.self)
}

struct ListDecisionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the decisions, the latest last.")

  @Option(help: ArgumentHelp("How rows are written. (default: table on a terminal, else json)", valueName: "format"))
  var format: QueueCommand.Format?

  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let decisions = try RecordStore(path: record.path, access: .read).decisions()
    switch format ?? (StandardOutput.isTerminal ? .table : .json) {
    case .table:
      let table = DecisionTables(language: output.language).decisions(decisions)
      try StandardOutput.write(Array(table.text(width: output.width, style: output.style).utf8))
    case .json: try StandardOutput.write(try RowOutput.json(decisions.all, lines: false))
    case .jsonl: try StandardOutput.write(try RowOutput.json(decisions.all, lines: true))
    }
  }
}

struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: "Take a decision back.")

  @Argument(help: "The id of the decision, or the beginning of its mark.")
  var decision: String
  @OptionGroup var ground: DecisionGround

  func run() async throws {
    let store = try RecordStore(path: ground.record.path, access: .write)
    let undone = try store.undo(decision, author: ground.author.name, at: Date(), reason: ground.reason)
    try StandardOutput.write(Array("\(undone.id)\n".utf8))
  }
}
