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

  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let decisions = try RecordStore(path: record.path, access: .read).decisions()
    let table = DecisionTables(language: output.language).decisions(decisions)
    try rows.write(decisions.all, text: table.text(width: output.width, style: output.style))
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
