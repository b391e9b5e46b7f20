import ArgumentParser
import Foundation
import Presenting

/// How a paper is written. Shared by the commands that print one.
struct PaperOutput: ParsableArguments {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, html, json, csv, docx
  }

  @Option(
    help: ArgumentHelp(
      "How it is written: text for the terminal, markdown, html (A4, to be printed), json, csv, docx (through pandoc).",
      valueName: "format"))
  var format = Format.text

  @Flag(
    name: .customLong("no-bom"), help: "Leave out the byte order mark by which spreadsheets tell that CSV is UTF-8.")
  var leavesOutMark = false

  @OptionGroup var output: OutputOption

  var language: OutputLanguage { output.language }

  func write(_ paper: Paper) throws { try StandardOutput.write(try bytes(of: paper)) }

  private func bytes(of paper: Paper) throws -> [UInt8] {
    switch format {
    case .text: Array(PaperTerminal(paper, width: output.width, style: output.style).text.utf8)
    case .markdown: Array(PaperMarkdown(paper).text.utf8)
    case .html: Array(PaperHTML(paper).text.utf8)
    case .json: Array(try PaperJSON(paper).text().utf8)
    case .csv: Array(((leavesOutMark ? "" : CSV.byteOrderMark) + PaperCSV(paper).text).utf8)
    case .docx: try Pandoc.docx(of: paper)
    }
  }
}
