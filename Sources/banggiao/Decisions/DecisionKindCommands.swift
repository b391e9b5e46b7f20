import ArgumentParser
import Foundation
import Reconciling
import Recording

// One command for each kind of decision.

struct ConfirmCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Make a grouping that a link proposes.")

  @Argument(help: "The id of the link.")
  var link: String
  @OptionGroup var ground: DecisionGround

  func run() async throws { try ground.decide(Proposal(.confirm, rows: [link])) }
}

struct RejectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Refuse what a link proposes, or undo what it made: a grouping, a year.")

  @Argument(help: "The id of the link.")
  var link: String
  @OptionGroup var ground: DecisionGround

  func run() async throws { try ground.decide(Proposal(.reject, rows: [link])) }
}

struct MergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one of several rows: persons, encounters, commitments …")

  @Argument(help: "The ids of the rows, all of one kind.")
  var rows: [String]
  @OptionGroup var ground: DecisionGround

  func run() async throws { try ground.decide(Proposal(.merge, rows: rows)) }
}

struct SplitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Take what some reports say of a row out of it, as another row.")

  @Argument(help: "The id of the row.")
  var row: String
  @Option(name: .customLong("report"), help: "A report that tells of another one; may be given several times.")
  var reports: [String]
  @OptionGroup var ground: DecisionGround

  func run() async throws { try ground.decide(Proposal(.split, rows: [row], reports: reports)) }
}

struct RenameCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename", abstract: "Give a person, a mechanism or an instrument another name.")

  @Argument(help: "The id of the row.")
  var row: String
  @Argument(help: "Its name from now on.")
  var name: String
  @OptionGroup var ground: DecisionGround

  func run() async throws { try ground.decide(Proposal(.rename, rows: [row], value: name)) }
}

struct SetCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set fields of a row: when=2025-02-27 where=\"Phnom Penh\" sides=KH,VN.",
    discussion: FieldValues.help)

  @Argument(help: "The id of the row.")
  var row: String
  @Argument(help: "Fields with their values.")
  var fields: [String]
  @OptionGroup var ground: DecisionGround

  func run() async throws {
    try ground.decide(Proposal(.setField, rows: [row], value: try FieldValues.json(FieldValues.parse(fields))))
  }
}

struct CloseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Close a commitment: nothing is owed under it any more.")

  @Argument(help: "The id of the commitment.")
  var row: String
  @OptionGroup var ground: DecisionGround

  func run() async throws { try ground.decide(Proposal(.close, rows: [row])) }
}

struct ParkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "park", abstract: "Keep a commitment off the agenda until it is taken up again.")

  @Argument(help: "The id of the commitment.")
  var row: String
  @OptionGroup var ground: DecisionGround

  func run() async throws { try ground.decide(Proposal(.park, rows: [row])) }
}

/// `banggiao add`: what no report says.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract:
      "Enter what no report says: a planned encounter, a commitment, a figure, a step of an instrument, a note.",
    discussion: """
      What is entered by hand stays apart from what reports say: its origin is 'hand', and it names the decision by \
      which it came. Notes are of the kinds objective, recommendation, lead and progress. A list of commitments in CSV has \
      the columns of 'stocktake' in any order; a line that is surely a commitment of the reports becomes part of it, one \
      that may be waits in 'decide'.

      Examples:
        banggiao add encounter kind=visit status=planned when=2026-12 sides=KH,VN title="Chuyến thăm" --reason "note verbale 12/3"
        banggiao add commitments list.csv --side VN --reason "rà soát quý IV"
        banggiao add note kind=lead about=commitment:KH-VN/71080d9ec3e5/2042 text="Bộ Công Thương" --reason "giao ngày 3/12"

      \(FieldValues.help)
      """)

  @Argument(help: "What it is: encounter, commitment, observation, instrument_step or note.")
  var table: String
  @Argument(help: "Fields with their values, as in the record (docs/record.md); of commitments also a list in CSV.")
  var fields: [String]
  @Option(help: "Of a list: who we are (ISO code). Without it BANGGIAO_SIDE is used.")
  var side: String?
  @OptionGroup var ground: DecisionGround

  func run() async throws {
    if try EditableTable.named(table).name == "commitments", fields.count == 1, fields[0].hasSuffix(".csv") {
      return try CommitmentListImport(file: fields[0], side: side, ground: ground).run()
    }
    let added = AddedRow(table: try EditableTable.named(table).name, fields: try FieldValues.parse(fields))
    let value = String(decoding: try RecordJSON.encode(added, indented: false), as: UTF8.self)
    try ground.decide(Proposal(.add, value: value))
  }
}

/// Fields as a person types them: `when=2025-02-27`.
enum FieldValues {
  static let help = """
    A list is joined by commas (sides=KH,VN); null takes a value away; what begins with [ or { or " is JSON.
    """

  static func parse(_ fields: [String]) throws -> [String: FieldValue] {
    var values: [String: FieldValue] = [:]
    for field in fields {
      guard let equals = field.firstIndex(of: "="), equals > field.startIndex else {
        throw ValidationError("'\(field)' is no field with a value; write it as name=value")
      }
      let name = String(field[..<equals])
      values[name] = value(String(field[field.index(after: equals)...]))
    }
    return values
  }

  static func json(_ fields: [String: FieldValue]) throws -> String {
    String(decoding: try RecordJSON.encode(fields, indented: false), as: UTF8.self)
  }

  private static func value(_ text: String) -> FieldValue {
    guard let first = text.first, "[{\"".contains(first) || text == "null" else { return .text(text) }
    return (try? JSONDecoder().decode(FieldValue.self, from: Data(text.utf8))) ?? .text(text)
  }
}
