import Foundation
import Reconciling
import Recording

extension Pages {
  private struct DecisionsPage {
    var w: [String: String]
    var frame: Frame
    var decisions: [DecidedLine]
    var author: String
    /// Whether a name was given before.
    var isKnown: Bool
  }

  /// One decision in a list.
  struct DecidedLine {
    var decision: String
    var rows: [Anchor]
    /// What it gives them, in words.
    var gives: String
    var by: String
    var at: String
    var reason: String
    var id: String
    /// The first of those that can be taken back.
    var isLatest = false
    /// Of one that holds, where it can be taken back.
    var undo: [String]
  }

  /// All decisions, newest first.
  ///
  /// - Parameter labels: what people call the rows, by their ids.
  public func decisions(_ all: [(decision: DecisionRow, holds: Bool)], labels: [String: String], author: String)
    -> String
  {
    Templates.render(
      "decisions",
      DecisionsPage(
        w: words.all, frame: frame(title: words["decisions"]), decisions: decided(all, labels), author: author,
        isKnown: !author.isEmpty))
  }

  func decided(_ all: [(decision: DecisionRow, holds: Bool)], _ labels: [String: String]) -> [DecidedLine] {
    var lines = all.map { line($0.decision, holds: $0.holds, labels) }
    if let latest = lines.firstIndex(where: { !$0.undo.isEmpty }) { lines[latest].isLatest = true }
    return lines
  }

  private func line(_ decision: DecisionRow, holds: Bool, _ labels: [String: String]) -> DecidedLine {
    DecidedLine(
      decision: words.name("decision", decision.kind),
      rows: decision.rows.enumerated().filter { RowID.isOne($1) || labels[$1] != nil }.map { place, id in
        let words = decision.places.indices.contains(place) ? decision.places[place].first?.quote : nil
        return Anchor(href: links.row(id), label: labels[id].map { valueText($0, of: "name") } ?? words ?? id)
      },
      gives: given(decision, labels), by: decision.author, at: MomentText(words: words)(decision.at),
      reason: ReasonText(words: words)(decision.reason), id: decision.id, undo: holds ? [links.undo] : [])
  }

  /// `Khi nào: 14/8/2025`.
  private func given(_ decision: DecisionRow, _ labels: [String: String]) -> String {
    guard let value = decision.value else { return "" }
    if let added = decision.added {
      let table = (try? EditableTable.named(added.table).name) ?? added.table
      let heading = words.all["table-\(table)"] ?? words["add-step"]
      return "\(heading) (\(fields(added.fields, of: table, labels)))"
    }
    let table = decision.rows.first.flatMap { try? EditableTable.table(of: $0).name } ?? ""
    return decision.fieldsSet.map { fields($0, of: table, labels) } ?? value
  }

  private func fields(_ fields: [String: FieldValue], of table: String, _ labels: [String: String]) -> String {
    fields.sorted { $0.key < $1.key }.map { name, value in
      "\(words.field(name, of: table)): \(text(value, of: name, labels))"
    }.joined(separator: "; ")
  }

  private func text(_ value: FieldValue, of field: String, _ labels: [String: String]) -> String {
    switch value {
    case .null: words["unknown"]
    case .bool(let truth): valueText(String(truth), of: field)
    case .number(let number): NumberText(words: words)(number, unit: "")
    case .text(let text):
      labels[text].map { valueText($0, of: "name") }
        ?? text.split(separator: ",").map { valueText(String($0), of: field) }.joined(separator: ", ")
    case .list(let list): list.map { text($0, of: field, labels) }.joined(separator: ", ")
    case .object: ""
    }
  }

  /// Why two rows were told to be one or two, where nobody says it.
  ///
  /// - Parameter why: why the program thinks that they are one.
  public func reason(_ kind: DecisionKind, why: String) -> String {
    let said = ReasonText(words: words)(why)
    return kind == .reject ? words.filled("not-because", said) : said
  }

  /// Why a decision was taken back on its page, where nobody says it.
  public var reasonOfUndoing: String { words["undone-here"] }
}

extension DecisionRow {
  /// The row that it adds; nil if it adds none.
  fileprivate var added: AddedRow? {
    kind == .add ? value.flatMap { try? JSONDecoder().decode(AddedRow.self, from: Data($0.utf8)) } : nil
  }

  /// The fields that it sets; nil if it sets none.
  fileprivate var fieldsSet: [String: FieldValue]? {
    kind == .setField
      ? value.flatMap { try? JSONDecoder().decode([String: FieldValue].self, from: Data($0.utf8)) } : nil
  }

  /// The ids of the rows that it is about and that its fields name.
  public var named: [String] {
    let fields = (added?.fields ?? fieldsSet ?? [:]).values
    return rows
      + fields.compactMap { value in
        if case .text(let text) = value, RowID.isOne(text) { text } else { nil }
      }
  }
}
