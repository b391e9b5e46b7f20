import Foundation
import Testing

@testable import Reading
@testable import Reconciling

/// An office's own list of commitments beside what reports say.
@Suite struct ListedCommitmentTests {
  private let record: Record
  private let input: ReconcilingInput

  init() throws {
    let text = """
      Ngày 10/1/2024, Thủ tướng Việt Nam Trần Văn An hội đàm với Thủ tướng Lào Kham Vongsa. Hai bên nhất trí ký Hiệp định vận tải \
      đường sông.
      """
    let report = try Report(text: text, source: "a", published: "2024-01-10")
    let row = ReportRow(
      id: report.id, source: "a", title: nil, outlet: nil, published: "2024-01-10", publishedFrom: "user",
      language: "vi", day: nil, replaces: nil, alsoFrom: [])
    input = ReconcilingInput(
      report: row, reading: Reader(languages: try Languages.embedded()).read(report, languageName: "vi"),
      wording: Wording(report.bytes))
    record = Reconciler.reconcile([input])
  }

  @Test func theLikeliestOfTheSameStatesIsFound() throws {
    let reader = Reader(languages: try Languages.embedded())
    func compared(_ text: String) -> ComparedItem {
      let (parts, topics) = reader.itemParts(text, languageName: "vi")
      return ComparedItem(parts, topics: topics)
    }
    let list = CommitmentList(record.commitments, compared: compared)
    let own = compared("Ký Hiệp định vận tải đường sông giữa hai nước")
    let like = try #require(list.like(own, sides: ["LA", "VN"]))
    #expect(like.row == record.commitments[0].id && like.score >= Thresholds.joinItems)
    #expect(list.like(own, sides: ["KH", "VN"]) == nil)
    #expect(list.like(compared("xây dựng trường nội trú"), sides: ["LA", "VN"]) == nil)
  }

  @Test func aSureOneBecomesPartOfItsRowWithItsNotes() throws {
    let (listed, note) = try added(score: 0.9)
    let joined = Reconciler.reconcile([input], Decisions([listed, note]))
    #expect(joined.commitments.map(\.id) == record.commitments.map(\.id))
    #expect(joined.commitments[0].formerly.count == 1)
    #expect(joined.notes.map(\.about) == [record.commitments[0].id])
    #expect(joined.links.contains { $0.kind == .sameCommitment && !$0.queued && $0.why.contains("ký hiệp định sông") })
  }

  @Test func anUnsureOneWaitsForAPerson() throws {
    let (listed, note) = try added(score: 0.5)
    let apart = Reconciler.reconcile([input], Decisions([listed, note]))
    #expect(apart.commitments.map(\.origin) == [.reports, .hand])
    let link = try #require(apart.links.first { $0.kind == .sameCommitment })
    #expect(link.queued && link.row == apart.commitments[1].id && link.alternative == apart.commitments[0].id)
    let rows = [link.row, try #require(link.alternative)]
    let confirmed = decision(.confirm, rows: rows)
    #expect(Reconciler.reconcile([input], Decisions([listed, note, confirmed])).commitments.count == 1)
    let refused = Reconciler.reconcile([input], Decisions([listed, note, decision(.reject, rows: rows)]))
    #expect(refused.commitments.count == 2 && !refused.links.contains { $0.kind == .sameCommitment })
  }

  /// A commitment from a list and a note on it.
  private func added(score: Double) throws -> (DecisionRow, DecisionRow) {
    let row = AddedRow(
      table: "commitments", fields: ["text": .text("ký hiệp định sông"), "sides": .text("LA,VN")],
      like: AddedRow.Likeness(row: record.commitments[0].id, score: score))
    let listed = decision(.add, value: try value(row))
    let note = AddedRow(
      table: "notes", fields: ["kind": .text("lead"), "about": .text(row.id(by: listed.id)), "text": .text("Bộ")])
    return (listed, decision(.add, value: try value(note)))
  }

  private func value(_ row: AddedRow) throws -> String {
    String(decoding: try RecordJSON.encode(row, indented: false), as: UTF8.self)
  }

  private func decision(_ kind: DecisionKind, rows: [String] = [], value: String? = nil) -> DecisionRow {
    DecisionRow(
      author: "An", at: .init(timeIntervalSince1970: 0), kind: kind, rows: rows, value: value, reason: "test",
      places: rows.map { _ in [] })
  }
}
