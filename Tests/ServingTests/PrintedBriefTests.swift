import Foundation
import Testing

@testable import Presenting
@testable import Reading
@testable import Reconciling

/// A brief fits one page of A4 when Chromium prints it, however much the record holds.
@Suite(.serialized, .enabled(if: Browser.isWanted, "chromium is not installed: apt-get install chromium"))
struct PrintedBriefTests {
  /// How many things there are of each kind, and how many words each has.
  @Test(arguments: [(0, 5, "vi"), (2, 10, "en"), (6, 60, "vi"), (60, 25, "en"), (12, 200, "vi")])
  func theBriefIsOnePage(count: Int, words: Int, code: String) throws {
    let language = try #require(OutputLanguage(rawValue: code))
    let view = RelationView(Self.record(count, words: words), sides: ["VN", "LA"], us: "VN")
    let paper = BriefPaper(view, meeting: .next(in: view), language: language).paper
    let (whole, page) = try printed(paper)
    #expect(pages(page) == 1)
    #expect(pages(whole) > 1, "the annex begins a page of its own")
    if count > 2 { #expect(paper.annex.count > 1, "what has no room is in the annex") }
  }

  @Test func aWidePaperLies() throws {
    let view = RelationView(Self.record(3, words: 20), sides: ["VN", "LA"], us: "VN")
    #expect(try printed(Stocktaking(view, language: .vi).paper).whole.contains("/MediaBox [0 0 841"))
  }

  private func pages(_ printed: String) -> Int { printed.matches(of: #/\/Type \/Page\b/#).count }

  /// The PDF as text, in which streams are bytes of no meaning: of the whole paper, and without its annex.
  private func printed(_ paper: Paper) throws -> (whole: String, page: String) {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).html")
    try Data(PaperHTML(paper).text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let browser = try Browser()
    try browser.open("file://\(file.path)")
    let whole = try browser.printed()
    _ = try browser.evaluate("document.querySelector('.annex')?.remove()")
    return (String(decoding: whole, as: UTF8.self), String(decoding: try browser.printed(), as: UTF8.self))
  }

  // MARK: a record of any size

  private static func record(_ count: Int, words: Int) -> Record {
    var record = Record()
    record.asOf = "2025-06-01"
    record.reports = (0...count).map(report)
    record.persons = [person("person:VN/1", "Lê Văn Hải", "VN"), person("person:LA/1", "Khamphan Sita", "LA")]
    for number in 0..<count { add(number, words: words, to: &record) }
    return record
  }

  private static func add(_ number: Int, words: Int, to record: inout Record) {
    let day = "2025-0\(1 + number % 5)-\(10 + number % 18)"
    let report = record.reports[number].id
    let cites = { (kind: Int) in
      [RowCite(report: report, Cite(start: kind * 1000, end: kind * 1000 + 5, quote: text(number, words)))]
    }
    record.encounters.append(
      EncounterRow(
        id: "encounter:\(number)", kind: .meeting, status: number % 3 == 0 ? .planned : .held, when: day,
        notBefore: nil,
        notAfter: nil, where: "Viêng Chăn", sides: ["LA", "VN"], participants: ["person:VN/1", "person:LA/1"],
        channels: [.party],
        passed: number % 3 == 0, title: "", cites: cites(1)))
    for kind in 2...4 {
      record.commitments.append(commitment(number, kind, day, text(number, words), cites(kind)))
      record.commitmentSteps.append(step(number, kind, day, text(number, words), cites(kind)))
    }
    record.formulas.append(
      FormulaRow(
        id: "formula:\(number)", formula: "f\(number)", sides: ["LA", "VN"], usual: text(number, words), cites: cites(5)
      ))
    for kind in 5...6 {
      record.formulaUses.append(
        FormulaUseRow(
          id: "use:\(number)/\(kind)", formula: "formula:\(number)", report: record.reports[number].id, date: day,
          wording: text(number, words), missing: kind == 5 ? ["bền vững"] : [], added: [], exact: kind == 6,
          cites: cites(kind)))
    }
    record.milestones.append(
      MilestoneRow(
        id: "milestone:\(number)", what: .other, name: "mốc \(number)", sides: ["LA", "VN"], since: "1990-10-10",
        sinceFrom: .said,
        nextYears: 35, nextWhen: "2025-10-10", cites: cites(7)))
  }

  private static func commitment(
    _ number: Int, _ kind: Int, _ day: String, _ text: String, _ cites: [RowCite]
  ) -> CommitmentRow {
    var row = CommitmentRow(
      id: "commitment:\(number)/\(kind)", text: text, sides: ["LA", "VN"], topics: [Topic.allCases[number % 13]],
      due: nil,
      state: .open, firstSaid: day, lastSaid: day, force: kind == 3 ? .asked : .agreed,
      owedBy: [number % 2 == 0 ? "VN" : "LA"],
      novelty: .new, times: 1, cites: cites)
    (row.testable, row.progress, row.answered) = (kind != 4, kind == 4 ? nil : .noEvidence, kind == 3 ? false : nil)
    return row
  }

  private static func step(_ number: Int, _ kind: Int, _ day: String, _ text: String, _ cites: [RowCite])
    -> CommitmentStepRow
  {
    CommitmentStepRow(
      id: "step:\(number)/\(kind)", commitment: "commitment:\(number)/\(kind)", report: cites[0].report, date: day,
      encounter: "encounter:\(number)", step: .first, act: kind == 3 ? .propose : .commit,
      speakers: [number % 2 == 0 ? "person:LA/1" : "person:VN/1"], text: text, cites: cites)
  }

  private static func text(_ number: Int, _ words: Int) -> String {
    "việc số \(number) "
      + (0..<words).map { ["thúc", "đẩy", "hợp", "tác", "cửa", "khẩu", "thương", "mại"][($0 + number) % 8] }
      .joined(separator: " ")
  }

  private static func report(_ number: Int) -> ReportRow {
    ReportRow(
      id: "sha256:\(number)", source: "bai-\(number).txt", title: nil, outlet: "Báo số \(number)", published: nil,
      publishedFrom: nil, language: "vi", day: "2025-03-0\(1 + number % 9)", replaces: nil, alsoFrom: [])
  }

  private static func person(_ id: String, _ name: String, _ country: String) -> PersonRow {
    PersonRow(id: id, name: name, names: [name], country: country, cites: [])
  }
}
