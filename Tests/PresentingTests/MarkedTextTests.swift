import Foundation
import Testing

@testable import Presenting
@testable import Reading

@Suite struct MarkedTextTests {
  /// Facts from words of a text.
  private func facts(_ text: String, _ marks: [(FactKind, String)]) -> [ReadFact] {
    marks.enumerated().map { index, mark in
      ReadFact(
        id: "fact-\(index)", number: index + 1, kind: mark.0, title: "", details: [],
        places: [Sample.cite(mark.1, in: text)])
    }
  }

  /// Each piece with its marks, outermost first: `Tô Lâm<encounter person>`.
  private func shown(_ marked: MarkedText) -> [String] {
    marked.lines.map { line in
      line.map { piece in
        piece.marks.isEmpty
          ? piece.text : piece.text + "<" + piece.marks.map { "\($0.kind)" }.joined(separator: " ") + ">"
      }.joined(separator: "|")
    }
  }

  @Test func nestedMarksStandInAFixedOrderWhateverTheOrderOfFacts() {
    let text = "Tô Lâm gặp Hun Sen hôm qua"
    let marks: [(FactKind, String)] = [(.person, "Tô Lâm"), (.encounter, "Tô Lâm gặp Hun Sen"), (.statement, text)]
    let expected = ["Tô Lâm<statement encounter person>| gặp Hun Sen<statement encounter>| hôm qua<statement>"]
    #expect(shown(MarkedText(text: text, facts: facts(text, marks), noise: [])) == expected)
    #expect(shown(MarkedText(text: text, facts: facts(text, marks.reversed()), noise: [])) == expected)
  }

  @Test func crossingMarksAreCutWhereEitherStartsOrEnds() {
    let text = "một hai ba bốn"
    let facts = facts(text, [(.statement, "một hai ba"), (.milestone, "hai ba bốn")])
    let marked = MarkedText(text: text, facts: facts, noise: [])
    #expect(shown(marked) == ["một <statement>|hai ba<statement milestone>| bốn<milestone>"])
    #expect(marked.lines[0].map { $0.starting.map(\.fact) } == [[0], [1], []])
    #expect(marked.lines[0].map { $0.ending.map(\.fact) } == [[], [0], [1]])
  }

  @Test func aPieceLinksToTheShortestFact() {
    let text = "Tô Lâm gặp Hun Sen"
    let marked = MarkedText(
      text: text, facts: facts(text, [(.encounter, text), (.person, "Hun Sen"), (.mechanism, text)]), noise: [])
    #expect(marked.lines[0].map(\.fact) == [2, 1])
  }

  @Test func marksThatEndTogetherAreGivenInnermostFirst() {
    let text = "gặp Hun Sen"
    let marked = MarkedText(text: text, facts: facts(text, [(.encounter, text), (.person, "Hun Sen")]), noise: [])
    #expect(marked.lines[0].last?.ending.map(\.fact) == [1, 0])
  }

  @Test func marksGoOnAcrossLinesAndNoTextIsLost() {
    let text = "Mở đầu.\r\n\r\nHai bên nhất trí\nmở rộng hợp tác.\n  \n"
    let marked = MarkedText(text: text, facts: facts(text, [(.statement, "nhất trí\nmở rộng")]), noise: [])
    #expect(shown(marked) == ["Mở đầu.\r", "Hai bên |nhất trí<statement>", "mở rộng<statement>| hợp tác."])
  }

  @Test func offsetsAreCodePoints() {
    let text = Sample.text.decomposedStringWithCanonicalMapping
    let words = "Hun Sen"
    let marked = MarkedText(text: text, facts: facts(text, [(.person, words)]), noise: [])
    #expect(marked.lines.flatMap { $0 }.filter { !$0.marks.isEmpty }.map(\.text) == [words])
  }

  @Test func marksOutsideTheTextAreLeftOut() {
    let fact = ReadFact(
      id: "f", number: 1, kind: .time, title: "", details: [], places: [Cite(start: 2, end: 9, quote: "x")])
    #expect(shown(MarkedText(text: "abc", facts: [fact], noise: [Stretch(start: 0, end: 1)])) == ["a<noise>|bc"])
  }

  @Test func manyMarksAreCutInOnePass() {
    let text = String(repeating: "một hai ba bốn. ", count: 20_000)
    let facts = (0..<20_000).map { index in
      ReadFact(
        id: "f\(index)", number: index, kind: .person, title: "", details: [],
        places: [Cite(start: index * 16, end: index * 16 + 3, quote: "một")])
    }
    let marked = MarkedText(text: text, facts: facts, noise: [])
    #expect(marked.lines[0].count { $0.fact != nil } == 20_000)
  }
}
