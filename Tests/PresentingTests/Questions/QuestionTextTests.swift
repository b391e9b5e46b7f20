import Foundation
import Reading
import Testing

import struct Reconciling.Record

@testable import Presenting
@testable import Reconciling
@testable import Recording

@Suite struct QuestionTextTests {
  private let plain = TextStyle(colour: false)

  @Test func csvQuotesWhatNeedsItAndJoinsLists() throws {
    #expect(CSV.line(["a", "b,c", "d\"e", "f\r\ng", ""]) == "a,\"b,c\",\"d\"\"e\",\"f\r\ng\",\r\n")
    let text = try CSV.text([Sample.record.encounters[1]])
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.count == 3 && lines[2].isEmpty)
    #expect(lines[0].hasPrefix("id,kind,status,when,not_before,"))
    #expect(lines[1].contains(",KH; VN,person:VN/to-lam; person:KH/hun-sen,"))
    let cite = Sample.record.encounters[1].cites[0]
    #expect(lines[1].hasSuffix("\"\(cite.report):\(cite.start)-\(cite.end) \"\"\(cite.quote)\"\"\""))
    #expect(try CSV.text([]).isEmpty)
  }

  @Test func everyRowHasTheColumnsOfItsTable() throws {
    for table in ListedTable.allCases {
      for row in Sample.record.rows(of: table) {
        let names = try RowFields(row).fields.map(\.name)
        #expect(names.first == "id" && Set(names).count == names.count, "\(table)")
      }
    }
  }

  @Test func everyTableIsShownInBothLanguages() {
    for language in OutputLanguage.allCases {
      for table in ListedTable.allCases {
        let shown = RowTables(Sample.record, language: language)[table]
        #expect(shown.rows.count == Sample.record.rows(of: table).count, "\(table)")
        #expect(shown.rows.allSatisfy { $0.count == shown.header.count }, "\(table)")
      }
    }
  }

  @Test func differencesAreMarked() {
    let difference = WordDifference(from: "sớm mở cửa khẩu, phụ", to: "mở hai cửa khẩu phụ")
    #expect(difference.texts(.added) == ["hai"])
    #expect(difference.texts(.removed) == ["sớm"])
    #expect(difference.runs(plain).map(\.text).joined() == "[-sớm-] mở {+hai+} cửa khẩu phụ")
    #expect(WordDifference(from: nil, to: "một hai").parts == [.init(change: .same, text: "một hai")])
  }

  @Test func hitsShowTheirWords() {
    let text = "Hội đàm tại Đà Nẵng."
    let start = text.utf8.distance(from: text.startIndex, to: text.range(of: "Đà Nẵng")!.lowerBound)
    let hit = SearchHit(
      table: .statements, id: "statement:1", report: Sample.row, date: "2025-08-14", text: text,
      places: [start..<start + "Đà".utf8.count, start + "Đà ".utf8.count..<start + "Đà Nẵng".utf8.count])
    #expect(HitRow(hit).found == ["Đà Nẵng"])
    #expect(hit.parts.map(\.text) == ["Hội đàm tại ", "Đà Nẵng", "."])
    let shown = SearchText([hit], language: .en, width: 200, style: TextStyle(colour: true)).text
    #expect(shown.contains("\u{1B}[1;33mĐà Nẵng\u{1B}[0m"))
    #expect(shown.contains("statement · 14 August 2025 · Ngày Nay, Điện đàm cấp cao, 14 August 2025 · statement:1"))
  }

  @Test func aTimelineIsInTheOrderOfDays() {
    let timeline = Timeline(
      encounters: Sample.record, milestones: Sample.record, period: RowPeriod(), language: .vi)
    #expect(timeline.entries.map(\.what) == [.milestone, .encounter, .anniversary, .encounter])
    #expect(timeline.entries.map(\.date) == ["1945-09-02", "2025-08-14", "2030-09-02", "XXXX-03-21"])
    #expect(timeline.entries[1].reports == 1)
    var undated = Sample.record
    undated.milestones[0].since = nil
    let without = Timeline(encounters: undated, milestones: undated, period: RowPeriod(), language: .vi)
    #expect(without.entries.map(\.what) == [.encounter, .anniversary, .encounter], "an unknown day is none")
    let later = Timeline(
      encounters: Record(), milestones: Sample.record, period: RowPeriod(since: EDTF("2000")), language: .vi)
    #expect(later.entries.map(\.what) == [.anniversary])
    let text = TimelineText(timeline, language: .vi, width: 100, style: plain).text
    #expect(text.contains("2025  █ 1"))
    #expect(text.contains("14/8/2025"))
  }

  @Test func anIndicatorHasGrowthAndItsShareOfTheTarget() {
    var record = Sample.record
    var before = record.observations[0]
    (before.id, before.period, before.value) = ("o0", "2024", 10_000_000_000)
    record.observations.append(before)
    let steps = Trace(subject: .indicator(record.indicators[0]), record: record).steps
    #expect(steps.map(\.id) == ["o0", "o1", "o2"])
    #expect(steps.map(\.growth) == [nil, 13.3, nil])
    #expect(steps.map(\.ofTarget) == [50, 56.7, nil])
    #expect(steps[0].source == "reports/call.txt")
    let text = TraceText(
      Trace(subject: .indicator(record.indicators[0]), record: record), language: .vi, width: 100, style: plain
    ).text
    #expect(text.contains("11,33 tỷ USD, +13,3%, 56,7% chỉ tiêu"))
  }

  @Test func columnsStandSideBySide() {
    let columns = Columns(cells: [["một hai ba"], ["bốn", "năm"]], width: 7)
    #expect(columns.text == "một hai  bốn\nba       năm\n")
  }

  @Test func topicsHaveTheirNamesInBothLanguages() {
    for name in ["border", "Biên giới", "bien gioi"] { #expect(TopicNames.topic(named: name) == .border) }
    #expect(TopicNames.topic(named: "biên") == nil)
  }

  @Test func everyWordOfTheQuestionsHasAName() {
    for language in OutputLanguage.allCases {
      let words = Words(language)
      let keys =
        ListedTable.byWords.map { "hit-\($0.rawValue)" } + Count.Group.allCases.map { "stats-\($0.rawValue)" }
        + LinkKind.allCases.map { "link-\($0.rawValue)" } + InstrumentState.allCases.map { "instrument-\($0.rawValue)" }
        + CommitmentStep.allCases.map { "step-\($0.rawValue)" } + SessionStatus.allCases.map { "status-\($0.rawValue)" }
        + ObservationKind.allCases.map { "figure-\($0.rawValue)" }
        + InvitationState.allCases.map { "invitation-\($0.rawValue)" }
        + RecordedStatus.allCases.map { "status-\($0.rawValue)" } + NoteKind.allCases.map { "note-\($0.rawValue)" } + [
          "step-exact", "step-changed",
        ]
      for key in keys { #expect(words[key] != key, "\(key)") }
    }
  }
}
