import Foundation
import Testing

@testable import Presenting
@testable import Reading
@testable import Reconciling

@Suite struct PaperFormatTests {
  private static let attack = "\"><script>alert(1)</script> | `x` *y* \u{1B}[31m"

  private var papers: [Paper] {
    let view = PaperSample.view { record in
      record.commitments[0].text = Self.attack
      record.commitmentSteps[0].text = Self.attack
      record.commitmentSteps[0].cites[0].quote = Self.attack
      record.reports[0].outlet = Self.attack
    }
    return [
      BriefPaper(view, meeting: .next(in: view), language: .vi).paper, Stocktaking(view, language: .vi).paper,
      DueList(view, language: .en).paper, Agenda(view, language: .vi).paper,
      Delta(view, reports: [PaperSample.first], encounter: nil, language: .vi).paper,
    ]
  }

  @Test func aHostileReportStaysText() {
    for paper in papers {
      let page = PaperHTML(paper).text
      #expect(!page.contains("<script") && page.contains("&lt;script&gt;"))
      #expect(!PaperTerminal(paper, width: 100, style: TextStyle(colour: false)).text.contains("\u{1B}"))
      #expect(!PaperMarkdown(paper).text.contains(#/[^\\]<script/#))
    }
  }

  @Test func tagsAreClosedInOrderAndNumbersLeadToWords() {
    for paper in papers {
      let page = PaperHTML(paper).text
      var open: [Substring] = []
      for tag in page.matches(of: #/<(\/?)([a-z0-9]+)[^>]*>/#) where !["meta", "link"].contains(tag.2) {
        if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
      }
      #expect(open.isEmpty)
      let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count, "an address is given twice")
      for target in page.matches(of: #/href="#([^"]*)"/#) { #expect(ids.contains(String(target.1)), "\(target.1)") }
    }
  }

  @Test func jsonGivesRowsWithTheirCites() throws {
    let text = try PaperJSON(papers[1]).text()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["as_of"] as? String == "2025-06-01" && object["us"] as? String == "VN")
    let sections = try #require(object["sections"] as? [[String: Any]])
    let testable = try #require(sections.first { $0["key"] as? String == "testable" }?["table"] as? [[String: Any]])
    #expect(testable.first?["rows"] as? [String] == ["commitment:bridge"])
    let cells = try #require(testable.first?["cells"] as? [String: String])
    #expect(cells["progress"] == "none" && cells["deadline"] == "2024-12-31")
    #expect((testable.first?["cites"] as? [[String: Any]])?.first?["quote"] as? String == Self.attack)
  }

  @Test func tablesOfMarkdownHaveAsManyCellsAsColumns() {
    for line in PaperMarkdown(papers[1]).text.split(separator: "\n") where line.hasPrefix("|") {
      #expect(line.replacing("\\|", with: "").count { $0 == "|" } == 11, "\(line)")
    }
  }

  @Test func theTerminalWrapsAndColoursChangeNothingElse() {
    for paper in papers {
      let plain = PaperTerminal(paper, width: 60, style: TextStyle(colour: false)).text
      for line in plain.split(separator: "\n") { #expect(String(line).displayWidth <= 60, "\(line)") }
      let coloured = PaperTerminal(paper, width: 60, style: TextStyle(colour: true)).text
      #expect(coloured.contains("\u{1B}[1m"))
      #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
    }
  }

  @Test func theReferenceOfWordFilesIsAnArchive() {
    for paper in papers {
      let reference = PaperWord(paper).reference
      #expect(reference.prefix(2) == Data("PK".utf8) && reference.count > 4000)
      let page = paper.isWide ? "w:orient=\"landscape\"" : "w:w=\"11906\" w:h=\"16838\""
      #expect(reference.range(of: Data(page.utf8)) != nil)
    }
    #expect(PaperWord(papers[0]).day == 20_240, "days from 1970-01-01 to 2025-06-01")
  }
}
