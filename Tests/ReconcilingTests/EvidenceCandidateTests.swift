import Foundation
import Testing

@testable import Reading
@testable import Reconciling

/// Words that may show what became of a commitment: they are ranked, wait for a person, and follow what the person decides.
@Suite struct EvidenceCandidateTests {
  private static let promise =
    "Ngày 10/1/2024, Thủ tướng Việt Nam Trần Văn An hội đàm với Thủ tướng Lào Kham Vongsa. Hai bên nhất trí ký Hiệp định vận tải đường sông."
  private static let unsure = "Ngày 3/6/2024, Việt Nam và Lào đã ký Hiệp định vận tải đường bộ."
  private let inputs: [ReconcilingInput]

  init() throws {
    inputs = try [("2024-01-10", Self.promise), ("2024-06-03", Self.unsure)].map(Self.input)
  }

  @Test func whatIsTooUnsureWaitsForAPerson() throws {
    let record = Reconciler.reconcile(inputs)
    let commitment = try #require(record.commitments.first)
    #expect(record.commitments.count == 1 && commitment.progress == .noEvidence)
    let link = try #require(record.links.first { $0.kind == .progress })
    #expect(link.queued && link.row == commitment.id && link.progress == .done)
    #expect(link.cites.map(\.quote) == ["Việt Nam và Lào đã ký Hiệp định vận tải đường bộ"])
    #expect(link.why.hasPrefix("done: Việt Nam và Lào"))
  }

  @Test(arguments: [(DecisionKind.confirm, CommitmentProgress.done), (.reject, .noEvidence)])
  func aPersonsWordDecides(_ kind: DecisionKind, _ progress: CommitmentProgress) throws {
    let before = Reconciler.reconcile(inputs)
    let link = try #require(before.links.first { $0.kind == .progress })
    let places = [try #require(before.commitments.first).cites, link.cites]
    let decision = DecisionRow(
      author: "An", at: .init(timeIntervalSince1970: 0), kind: kind, rows: [link.row], value: link.progress?.rawValue,
      reason: "test", places: places)
    let after = Reconciler.reconcile(inputs, Decisions([decision]))
    #expect(after.commitments.map(\.progress) == [progress])
    #expect(after.commitments[0].progressCites == (kind == .confirm ? link.cites : []))
    #expect(!after.links.contains { $0.kind == .progress })
    #expect(after.commitments.count == 1)
  }

  /// Also what the program took for evidence by itself.
  @Test func whatWasTakenForEvidenceCanBeRejected() throws {
    let sure = try Self.input(("2024-06-03", "Ngày 3/6/2024, Việt Nam và Lào đã ký Hiệp định vận tải đường sông."))
    let before = Reconciler.reconcile([inputs[0], sure])
    #expect(before.commitments.map(\.progress) == [.done])
    let link = try #require(before.links.first { $0.kind == .progress })
    #expect(!link.queued)
    let decision = DecisionRow(
      author: "An", at: .init(timeIntervalSince1970: 0), kind: .reject, rows: [link.row], value: "done", reason: "test",
      places: [before.commitments[0].cites, link.cites])
    let after = Reconciler.reconcile([inputs[0], sure], Decisions([decision]))
    #expect(after.commitments.map(\.progress) == [.noEvidence])
  }

  private static func input(_ dated: (day: String, text: String)) throws -> ReconcilingInput {
    let report = try Report(text: dated.text, source: dated.day, published: dated.day)
    let row = ReportRow(
      id: report.id, source: dated.day, title: nil, outlet: nil, published: dated.day, publishedFrom: "user",
      language: "vi", day: nil, replaces: nil, alsoFrom: [])
    let reader = Reader(languages: try Languages.embedded())
    return ReconcilingInput(
      report: row, reading: reader.read(report, languageName: "vi"), wording: Wording(report.bytes))
  }
}
