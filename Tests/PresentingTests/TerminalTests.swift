import Foundation
import Testing

@testable import Presenting

@Suite struct TerminalTests {
  @Test func widthCountsColumnsNotCharacters() {
    #expect("Tô Lâm".displayWidth == 6)
    #expect("Tô Lâm".decomposedStringWithCanonicalMapping.displayWidth == 6)
    #expect("外交部".displayWidth == 6)
    #expect("a\u{200B}b".displayWidth == 2)
  }

  @Test func linesBreakAtSpacesAndInWordsThatAreTooWide() {
    #expect(Wrapping.lines("hai bên nhất trí", width: 9) == ["hai bên", "nhất trí"])
    #expect(Wrapping.lines("abcdefgh ij", width: 5) == ["abcde", "fgh", "ij"])
    #expect(Wrapping.lines("外交部长", width: 5) == ["外交", "部长"])
    #expect(Wrapping.lines("", width: 5) == [])
    #expect(Wrapping.lines("a\n\t b", width: 5) == ["a b"])
  }

  @Test func runsKeepTheirStyleAndJoinWithoutSpaces() {
    let runs = [Run(text: "đã ", codes: "1"), Run(text: "gặp"), Run(text: "¹", codes: "2")]
    #expect(
      Wrapping.lines(runs, width: 6) == [
        [Run(text: "đã", codes: "1")], [Run(text: "gặp"), Run(text: "¹", codes: "2")],
      ])
    #expect(
      Wrapping.lines(runs, width: 7) == [
        [Run(text: "đã", codes: "1"), Run(text: " gặp"), Run(text: "¹", codes: "2")]
      ])
  }

  @Test func tableFitsItsWidth() {
    let table = TextTable(
      header: ["Ngày", "Cuộc gặp"], rows: [["14/8/2025", "Điện đàm Tô Lâm – Hun Sen"], ["", "một"]])
    #expect(
      table.text(width: nil, style: TextStyle(colour: false)) == """
        Ngày       Cuộc gặp
        14/8/2025  Điện đàm Tô Lâm – Hun Sen
                   một

        """)
    #expect(
      table.text(width: 26, style: TextStyle(colour: false)) == """
        Ngày       Cuộc gặp
        14/8/2025  Điện đàm Tô Lâm
                   – Hun Sen
                   một

        """)
  }

  @Test func coloursOnlyWhenAskedFor() {
    #expect(TextStyle(colour: false).bold("a") == "a")
    #expect(TextStyle(colour: true).bold("a") == "\u{1B}[1ma\u{1B}[0m")
  }

  @Test func controlCharactersDoNotReachTheTerminal() {
    #expect("a\u{1B}[2Jb\u{9B}c\u{7}\td\r\ne".printable == "a[2Jbc d \ne")
    #expect(
      !TextTable(header: ["a"], rows: [["\u{1B}]0;x\u{7}"]]).text(width: nil, style: TextStyle(colour: false))
        .unicodeScalars.contains("\u{1B}"))
  }
}
