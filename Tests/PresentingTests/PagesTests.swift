import Foundation
import Testing

@testable import Presenting
@testable import Reading
@testable import Reconciling
@testable import Recording

@Suite struct PagesTests {
  private func pages(_ language: OutputLanguage = .vi, asked: OutputLanguage? = nil) -> Pages {
    Pages(
      language: language, links: Links(asked: asked), path: "/here", overview: .init(Sample.record),
      guardToken: "token",
      canWrite: true)
  }

  private func all(_ pages: Pages) throws -> [String] {
    let relation = Self.relation
    return [
      pages.relations([relation], reports: Sample.record.reports, of: 2),
      pages.paper(.brief, RelationView(Sample.record, sides: ["VN", "KH"], us: "VN")),
      try #require(try pages.encounter(Sample.detail("encounter:KH-VN/call"))),
      pages.report(Sample.stored, encounters: Sample.record.encounters, persons: Sample.record.persons),
      pages.error(status: 404, address: "/x"),
      pages.trial(Sample.report, Sample.reading, published: ""),
      pages.list(.encounters, Sample.record, RowFilter()),
      pages.list(.observations, Sample.record, RowFilter(), relation: ["KH", "VN"]),
      pages.search("tin cậy", in: .statements, [Self.hit], query: "q=tin"),
      try pages.row(Sample.detail("encounter:KH-VN/call")),
      pages.decide(Self.desk, author: "Lan"),
      pages.add(about: "commitment:1", author: "Lan"),
      pages.decisions(Self.desk.latest, labels: [:], author: ""),
      pages.state("KH", relations: [relation], newest: [(.people, Sample.record)]),
      pages.trials([(Sample.report, Sample.reading), (Sample.report, Sample.reading)], published: ""),
    ]
  }

  private static let relation = Relation(
    sides: ["KH", "VN"], encounters: 2, reports: 2, lastWhen: "2025-08-14", nextWhen: nil,
    held: [
      HeldInYear(year: 2024, channel: .government, encounters: 1),
      HeldInYear(year: 2025, channel: .party, encounters: 4), HeldInYear(year: 2025, channel: nil, encounters: 1),
    ])

  @Test func encountersOfAYearStandInTheLaneOfTheirChannel() throws {
    let chart = try #require(ChannelChart(Self.relation.held, words: Words(.en)))
    #expect(chart.lanes.map(\.label) == ["Party", "Government", "channel unknown"])
    let bars = ["M84 14v-10h10v10z", "M72 28v-3h10v3z", "M84 42v-3h10v3z"]
    #expect(chart.lanes.map(\.bars) == bars, "2025 is right of 2024, four are higher than one")
    #expect(chart.about == "Party: 2025: 4; Government: 2024: 1; channel unknown: 2025: 1")
    #expect(ChannelChart([], words: Words(.en)) == nil)
  }

  private static let hit = SearchHit(
    table: .statements, id: "statement:1", report: Sample.row, date: "2025-08-14", text: "vun đắp tin cậy",
    places: [11..<20])

  private static let desk = DecisionDesk(
    queue: [
      LinkRow(
        .samePerson, "person:KH/hun-sen", report: Sample.report.id, score: 0.6, why: "one letter apart",
        alternative: "person:KH/hun-sent")
    ], waiting: 1, labels: ["person:KH/hun-sen": "Hun Sen"], place: 0, rows: [Sample.detail("encounter:KH-VN/call")],
    latest: [
      (
        DecisionRow(
          author: "Lan", at: Date(timeIntervalSince1970: 0), kind: .merge, rows: ["person:KH/hun-sen"], reason: "<b>"),
        true
      )
    ], decided: 1)

  @Test(arguments: OutputLanguage.allCases)
  func everyPageIsCompleteAndSaysItsLanguage(language: OutputLanguage) throws {
    for page in try all(pages(language)) {
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
      #expect(page.contains(language == .vi ? "Tính đến <b>14/8/2025</b>" : "As of <b>14 August 2025</b>"))
      #expect(
        !page.contains("{{") && page.components(separatedBy: "<script").count == 2
          && page.contains(#"<script src="/bang-giao.js" defer></script>"#) && !page.contains("style="))
    }
  }

  @Test func everyLinkWithinAPageHasItsTarget() throws {
    for page in try all(pages()) {
      let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "an address is given twice")
      for target in page.matches(of: #/href="#([^"]*)"/#) { #expect(ids.contains(String(target.1)), "\(target.1)") }
    }
  }

  @Test func tagsAreClosedInOrder() throws {
    for page in try all(pages()) {
      var open: [Substring] = []
      for tag in page.matches(of: #/<(\/?)([a-z0-9]+)[^>]*>/#) where !["meta", "link", "br", "input"].contains(tag.2) {
        if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
      }
      #expect(open.isEmpty)
    }
  }

  @Test func theAskedLanguageStaysInTheLinks() throws {
    for page in try all(pages(.en, asked: .en)) {
      #expect(page.contains(#"<a class="brand" href="/?language=en">"#))
      #expect(page.contains(#"href="/here?language=vi" hreflang="vi" lang="vi">Tiếng Việt</a>"#))
    }
    #expect(try all(pages())[0].contains(#"href="/relations/VN-KH""#))
  }

  @Test func marksNestAndLinkToTheShortestFact() throws {
    let page = try all(pages())[3]
    let cite = Sample.cite("Tô Lâm")
    #expect(
      page.contains(
        "<span id=\"at-\(cite.start)-\(cite.end)\">"
          + ##"<a href="#fact-person-1"><span class="k k-encounter"><span class="k k-person">Tô Lâm</span></span></a>"##
          + "</span></span>"
          + ##"<a href="#fact-encounter-1"><span class="k k-encounter"> điện đàm với ông </span></a>"##))
    #expect(
      page.contains(
        ##"<a href="#fact-statement-1"><span class="k k-statement"><span class="k k-cue">thống nhất</span></span></a>"##
      ))
    #expect(page.contains(#"<span class="k k-noise">Bài viết cùng chuyên mục</span>"#))
    #expect(page.contains(#"<li class="fact" id="fact-statement-1">"#))
  }

  @Test func sourcesLeadToThePlaceInTheReport() throws {
    let cite = Sample.rows("Tô Lâm điện đàm với ông Hun Sen")[0]
    let address = "/reports/\(cite.report.replacing(":", with: "%3A"))#at-\(cite.start)-\(cite.end)"
    #expect(try all(pages())[1].contains("href=\"\(address)\""))
    #expect(try all(pages())[3].contains("<span id=\"at-\(cite.start)-\(cite.end)\">"))
  }

  @Test func idsAreEscapedInAddresses() {
    #expect(Links(asked: nil).encounter("encounter:a/b?c#d é") == "/encounters/encounter%3Aa%2Fb%3Fc%23d%20%C3%A9")
  }

  @Test func whatTheRecordDoesNotHoldIsNoPage() throws {
    #expect(try pages().encounter(Sample.detail("none")) == nil)
  }

  @Test func wordsThatWereFoundAreMarked() throws {
    #expect(pages().search("tin", in: nil, [Self.hit], query: "").contains("vun đắp <mark>tin cậy</mark>"))
  }

  @Test func aDecisionIsAskedWithItsTokenAndItsEvidence() throws {
    let page = pages().decide(Self.desk, author: "Lan")
    #expect(page.contains(#"<input type="hidden" name="guard" value="token">"#))
    #expect(page.contains("Một người hay hai?") && page.contains("“Tô Lâm điện đàm với ông Hun Sen”"))
    #expect(page.contains("&lt;b&gt;"), "a reason is text")
  }

  @Test func aRecordForReadingAsksForNothing() throws {
    let pages = Pages(language: .vi, links: Links(asked: nil), path: "/decide", overview: nil)
    #expect(!pages.decide(Self.desk, author: "").contains("<form class=\"stack\""))
  }

  @Test func aReportThatSaysNothingOnATopicIsShownAsSuch() throws {
    var record = Sample.record
    record.accounts.append(
      AccountRow(
        id: "a2", encounter: "encounter:KH-VN/call", report: Sample.older, status: .held, when: "XXXX-08-14",
        central: false, origin: .reports, cites: Sample.olderRows("điện đàm")))
    let page = try #require(try pages().encounter(Sample.detail("encounter:KH-VN/call", of: record)))
    #expect(page.contains(#"<td data-l="older.txt"><span class="gap">bài này không nói</span>"#))
    #expect(!page.contains("Chỉ có một bài"))
  }

  @Test func everyTemplateChoosesOurEscaping() {
    let templates = EmbeddedFiles.all.filter { $0.path.hasSuffix(".mustache") }
    #expect(templates.count == 26)
    for template in templates {
      #expect(template.text.description.hasPrefix("{{% CONTENT_TYPE:MARKUP}}"), "\(template.path)")
      // A brief's sheets are made of escaped text (`PaperFormatTests.aHostileReportStaysText`).
      let text = template.text.description.replacing("{{{sheets}}}", with: "")
      #expect(!text.contains("{{{") && !text.contains("{{&"), "\(template.path)")
    }
  }

  /// A combining mark after a quote or an angle bracket makes one character of both, which must be escaped all the same.
  @Test func aHostileReportStaysText() throws {
    let attack = "\"\u{338} onmouseover=\"alert(1)\" x='\u{301}<\u{20D2}script>alert(2)</script>&\u{301}amp;"
    let (hostile, harmless) = (try pages(holding: attack), try pages(holding: "abc"))
    for (page, expected) in zip(hostile, harmless) { #expect(markup(page) == markup(expected)) }
    #expect(hostile[0].unicodeScalars.contains("\u{338}"))
  }

  /// Pages of a record in which all that comes from outside is the given text.
  private func pages(holding words: String) throws -> [String] {
    let report = try Report(text: "Tô Lâm \(words) Hun Sen", source: words)
    var reading = ReportReading(document: DocumentFact(id: report.id, source: words))
    reading.people = [
      PersonFact(
        name: words, aliases: [], country: words, offices: [], confidence: 1, rule: "test",
        cite: Sample.cite(words, in: report.text))
    ]
    let row = ReportRow(
      id: report.id, source: words, title: words, outlet: words, published: words, publishedFrom: nil, language: nil,
      day: words, replaces: nil, alsoFrom: [])
    var record = Sample.record
    record.reports = [row]
    record.encounters[1].cites = [RowCite(report: report.id, Sample.cite(words, in: report.text))]
    record.encounters[1].where = words
    return [
      pages().report(StoredReport(report: report, reading: reading, row: row), encounters: [], persons: []),
      pages().paper(.brief, RelationView(record, sides: ["VN", "KH"], us: "VN")),
      pages().relations([], reports: [row], of: 1),
      pages().error(status: 404, address: words),
    ]
  }

  /// The characters that make tags and attributes, as a browser sees them.
  private func markup(_ page: String) -> String {
    String(String.UnicodeScalarView(page.unicodeScalars.filter { "<>\"'".unicodeScalars.contains($0) }))
  }
}
