import ArgumentParser
import Foundation
import Presenting
import Reading
import Reconciling
import Recording

import struct Reconciling.Record

/// Takes an office's own list of commitments, a CSV file with the columns of the stocktaking, into the record.
struct CommitmentListImport {
  let file: String
  let side: String?
  let ground: DecisionGround

  /// Lists are written in the language that reports are read in.
  private static let language = "vi"
  private static let notes: [(column: String, kind: NoteKind)] = [
    ("lead", .lead), ("progress", .progress), ("evidence", .progress), ("difficulty", .progress),
    ("recommendation", .recommendation),
  ]

  func run() throws {
    let us = (side ?? ProcessInfo.processInfo.environment["BANGGIAO_SIDE"])?.uppercased()
    guard let us, us.utf8.count == 2 else { throw ValidationError("say who we are: --side VN, or BANGGIAO_SIDE") }
    let reader = Reader(languages: try Languages.embedded())
    let store = try RecordStore(path: ground.record.path, access: .write)
    let known = CommitmentList(try store.record().commitments) { compared($0, reader) }
    let earlier = try store.decisions()
    let taken = Set(earlier.all.filter { $0.kind == .add && earlier.holds($0.id) }.map(added))
    let table = CSVTable(try String(contentsOfFile: file, encoding: .utf8))
    let keys = table.header.map(StocktakingColumns.key)
    guard keys.contains("commitment"), keys.contains("partner") else {
      throw ValidationError(
        "'\(file)' lacks a column for the commitment or the partner; 'stocktake --format csv' has them")
    }
    var decisions: [DecisionRow] = []
    var lines: [String] = []
    var leftOut: [String] = []
    for row in table.rows {
      let cells = Dictionary(
        zip(keys, row.cells).compactMap { key, cell in
          key.map { ($0, cell.trimmingCharacters(in: .whitespacesAndNewlines)) }
        },
        uniquingKeysWith: { first, _ in first })
      guard let text = cells["commitment"], !text.isEmpty else { continue }
      let sides = Set(reader.states(namedIn: cells["partner"] ?? "", languageName: Self.language) + [us]).sorted()
      guard sides.count > 1 else {
        leftOut.append("\(file):\(row.line): '\(cells["partner"] ?? "")' names no partner; left out")
        continue
      }
      let like = known.like(compared(text, reader), sides: sides)
      let made = made(cells, text, sides, like, line: row.line, reader)
      if made.first.map({ taken.contains(added($0)) }) ?? true {
        lines.append("\(file):\(row.line): already in the record")
        continue
      }
      do {
        for decision in made { try Decisions.check(decision, on: Record()) }
      } catch let fault as RowFault {
        leftOut.append("\(file):\(row.line): \(fault); left out")
        continue
      }
      decisions += made
      let score = like.map { "\(Int(($0.score * 100).rounded())) % \($0.row)" } ?? "-"
      lines.append("\(file):\(row.line): \(score)")
    }
    try store.add(decisions)
    try StandardOutput.write(Array((lines + [""]).joined(separator: "\n").utf8))
    guard leftOut.isEmpty else {
      StandardError.write((leftOut + [""]).joined(separator: "\n"))
      throw decisions.isEmpty ? ExitCode.nothingDone : .someFailed
    }
  }

  /// What a decision adds, whatever it is like.
  private func added(_ decision: DecisionRow) -> Data {
    var added = try? JSONDecoder().decode(AddedRow.self, from: Data((decision.value ?? "").utf8))
    added?.like = nil
    return (try? RecordJSON.encode(added, indented: false)) ?? Data()
  }

  private func compared(_ text: String, _ reader: Reader) -> ComparedItem {
    let (parts, topics) = reader.itemParts(text, languageName: Self.language)
    return ComparedItem(parts, topics: topics)
  }

  /// The commitment, and what its line notes of it.
  private func made(
    _ cells: [String: String], _ text: String, _ sides: [String], _ like: AddedRow.Likeness?, line: Int,
    _ reader: Reader
  ) -> [DecisionRow] {
    let (parts, topics) = reader.itemParts(text, languageName: Self.language)
    var fields: [String: FieldValue] = [
      "text": .text(text), "sides": .list(sides.map { .text($0) }), "topics": .list(topics.map { .text($0.rawValue) }),
      "owed_by": .list(sides.map { .text($0) }), "testable": .bool(parts.isTestable),
    ]
    if parts.isTestable { fields["progress"] = .text("none") }
    if let due = day(cells["deadline"], reader)?.latest {
      fields["due"] = .text(due)
      fields["clock"] = .text("due")
    }
    if let said = day(cells["occasion"], reader)?.description {
      fields["first_said"] = .text(said)
      fields["last_said"] = .text(said)
    }
    let commitment = decision(AddedRow(table: "commitments", fields: fields, like: like), line)
    guard let added = try? JSONDecoder().decode(AddedRow.self, from: Data((commitment.value ?? "").utf8)) else {
      return []
    }
    let id = added.id(by: commitment.id)
    return [commitment]
      + Self.notes.compactMap { column, kind in
        guard let note = cells[column], !note.isEmpty else { return nil }
        return decision(
          AddedRow(table: "notes", fields: ["kind": .text(kind.rawValue), "about": .text(id), "text": .text(note)]),
          line)
      }
  }

  private func day(_ cell: String?, _ reader: Reader) -> EDTF? {
    guard let cell, !cell.isEmpty else { return nil }
    if let date = EDTF(cell) { return date }
    let report = try? Report(text: cell)
    return report.flatMap { reader.read($0, languageName: Self.language).times.last?.value }.flatMap(EDTF.init)
  }

  private func decision(_ added: AddedRow, _ line: Int) -> DecisionRow {
    let value = (try? RecordJSON.encode(added, indented: false)).map { String(decoding: $0, as: UTF8.self) }
    return DecisionRow(
      author: ground.author.name, at: Date(), kind: .add, rows: [], value: value,
      reason: "\(ground.reason) (\(URL(filePath: file).lastPathComponent):\(line))")
  }
}
