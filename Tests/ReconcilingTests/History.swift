import Foundation

@testable import Reading
@testable import Reconciling

/// A few dated reports and what the record must hold of them, as `Histories/*.history` have them:
///
///     = its name
///     2024-02-06 | the text of a report of that day
///     > table words: field=value other=this|that
///     ! table words
///
/// A line with `>` names one row of a table, by words that stand in it or its cites, and values of its fields; one with `!` says
/// that there is no such row. Lists are joined by commas.
struct History: CustomStringConvertible, Sendable {
  let name: String
  private var reports: [(day: String, text: String)] = []
  private var expectations: [String] = []

  var description: String { name }

  /// All of one file.
  static func all(in file: URL) throws -> [History] {
    var histories: [History] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("= ") {
        histories.append(History(name: "\(file.deletingPathExtension().lastPathComponent): \(line.dropFirst(2))"))
      } else if line.hasPrefix("> ") || line.hasPrefix("! ") {
        histories[histories.count - 1].expectations.append(String(line))
      } else {
        let parts = line.split(separator: "|", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        histories[histories.count - 1].reports.append((parts[0], parts[1]))
      }
    }
    return histories
  }

  private init(name: String) { self.name = name }

  /// What the record holds otherwise than it should.
  func faults(_ reader: Reader) throws -> [String] {
    let inputs = try reports.map { day, text in
      let report = try Report(text: text, source: day, published: day)
      let row = ReportRow(
        id: report.id, source: day, title: nil, outlet: nil, published: day, publishedFrom: "user", language: "vi",
        day: nil, replaces: nil, alsoFrom: [])
      return ReconcilingInput(
        report: row, reading: reader.read(report, languageName: "vi"), wording: Wording(report.bytes))
    }
    let record = try RecordJSON.encode(Reconciler.reconcile(inputs), indented: false)
    let tables = try JSONDecoder().decode([String: FieldValue].self, from: record)
    return expectations.flatMap { Self.faults($0, tables) }
  }

  private static func faults(_ line: String, _ tables: [String: FieldValue]) -> [String] {
    let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1)
    let head = parts[0].split(separator: " ", maxSplits: 1).map(String.init)
    guard case .list(let all) = tables[head[0]] else { return ["no table \(head[0])"] }
    let rows = all.compactMap { if case .object(let row) = $0 { row } else { nil } }.filter {
      words($0).contains(head[1])
    }
    if line.hasPrefix("!") { return rows.isEmpty ? [] : ["there is \(parts[0])"] }
    guard rows.count == 1 else { return ["\(rows.count) rows for \(parts[0])"] }
    return parts[1].split(separator: " ").compactMap { wanted in
      let field = wanted.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      let value = text(rows[0][field[0]] ?? .null)
      return field[1].split(separator: "|", omittingEmptySubsequences: false).map(String.init).contains(value)
        ? nil : "\(field[0])=\(value)"
    }
  }

  /// All words of a row but its evidence.
  private static func words(_ row: [String: FieldValue]) -> String {
    row.filter { $0.key != "progress_cites" }.sorted { $0.key < $1.key }.map { "\($0.value)" }.joined(separator: " ")
  }

  private static func text(_ value: FieldValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let number): number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .text(let text): text
    case .list(let list): list.map(text).joined(separator: ",")
    case .object(let fields): words(fields)
    }
  }
}
