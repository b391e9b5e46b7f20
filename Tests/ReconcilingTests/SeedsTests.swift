import Foundation
import Testing

@testable import Reading
@testable import Reconciling

/// What the five seeds alone must yield of the working cycle.
@Suite(.enabled(if: Seeds.areHere, "needs ../shared")) struct SeedsTests {
  private let record: Record

  init() throws { record = Reconciler.reconcile(try Seeds.inputs()) }

  @Test func theEighteenthSessionIsSupersededAndTheProvincesHaveNoEvidence() throws {
    let eighteenth = record.commitments.filter { $0.id.hasSuffix("/18") }
    #expect(!eighteenth.isEmpty && eighteenth.allSatisfy { $0.progress == .superseded && $0.state == .fulfilled })
    let twentieth = try Seeds.report("seed-002")
    #expect(eighteenth.allSatisfy { $0.progressCites.map(\.report) == [twentieth] })
    let eleventh = record.commitments.filter { $0.id.hasSuffix("/11") }
    #expect(!eleventh.isEmpty && eleventh.allSatisfy { $0.testable && $0.progress == .noEvidence })
  }

  @Test func theLegalDocumentsAreSignedAndBeingRatified() throws {
    let documents = try #require(record.instruments.first { $0.name.contains("văn kiện pháp lý") })
    #expect(documents.state == .ratifying && documents.asOf == "2020-07-09" && documents.sides == ["KH", "VN"])
    let steps = record.instrumentSteps.filter { $0.instrument == documents.id }
    #expect(steps.map(\.state) == [.signed, .ratifying] && steps.allSatisfy { $0.side == nil })
  }

  @Test func theBorderIsMarkedInPart() throws {
    let border = try #require(record.commitments.first { $0.text.contains("chưa phân giới cắm mốc") })
    #expect(border.progress == .partly && border.progressCites.map(\.quote) == ["84%"])
  }

  @Test func tradeIsPartOfATargetWithoutAYear() throws {
    let trade = try #require(record.commitments.first { $0.text.contains("20 tỷ USD") })
    #expect(trade.progress == .partly && trade.due == nil && trade.clock == .undated && trade.state == .open)
    let observations = record.observations.filter { $0.indicator == "indicator:KH-VN/trade" }
    #expect(observations.contains { $0.kind == .observed && $0.value == 11_330_000_000 && $0.period == "2025" })
    #expect(observations.contains { $0.kind == .implied && $0.value == 10_140_000_000 && $0.period == "2024" })
    #expect(observations.contains { $0.kind == .target && $0.value == 20_000_000_000 && $0.period == nil })
    #expect(record.checks.contains { $0.kind == .target && $0.says.contains("57 %") })
  }

  @Test func theInvitationIsAcceptedAndNoReportTellsOfTheVisit() throws {
    let invitation = try #require(record.invitations.first)
    #expect(record.invitations.count == 1)
    #expect(invitation.state == .accepted && invitation.accepted == true && invitation.when == "2025-09-02")
    #expect(invitation.visit == nil)
    let ceremony = try #require(record.encounters.first { $0.id == invitation.encounter })
    #expect(ceremony.status == .planned && ceremony.passed)
    let promise = try #require(record.commitments.first { $0.text.hasPrefix("sang dự Lễ kỷ niệm 80 năm") })
    #expect(promise.progress == .noEvidence && promise.state == .overdue)
  }

  @Test func theNextRoundYearIsTheSixtieth() throws {
    let relations = try #require(record.milestones.first { $0.what == .diplomaticRelations })
    #expect(relations.nextYears == 60 && relations.nextWhen == "2027-06-24")
  }
}

private enum Seeds {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/gold/seeds").standardized

  static var areHere: Bool {
    ProcessInfo.processInfo.environment["BANGGIAO_REQUIRE_SHARED"] == "1"
      || FileManager.default.fileExists(atPath: folder.path)
  }

  static func report(_ name: String) throws -> String {
    try Report(bytes: [UInt8](Data(contentsOf: folder.appending(path: name + ".txt")))).id
  }

  static func inputs() throws -> [ReconcilingInput] {
    let reader = Reader(languages: try Languages.embedded())
    return try (0..<5).map { number in
      let file = folder.appending(path: "seed-00\(number).txt")
      let report = try Report(bytes: [UInt8](Data(contentsOf: file)), source: file.lastPathComponent)
      let row = ReportRow(
        id: report.id, source: report.source, title: nil, outlet: nil, published: nil, publishedFrom: nil,
        language: "vi", day: nil, replaces: nil, alsoFrom: [])
      return ReconcilingInput(
        report: row, reading: reader.read(report, languageName: "vi"), wording: Wording(report.bytes))
    }
  }
}
