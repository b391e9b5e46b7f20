import ArgumentParser
import Foundation
import Presenting
import Reading

/// `banggiao explain`: how a sentence or a report is read.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show how a sentence or a report is read: what was found, what was decided and why.",
    discussion: """
      For each sentence its tokens, the lexicon entries in it, who is meant where, the facts with the rules that read \
      them, and every decision: what could be taken, what was, and the features that weighed most, named as in \
      weights.tsv. Above 0, more speaks for an option than against.

      Examples:
        banggiao explain "Hai bên nhất trí duy trì trao đổi đoàn."
        banggiao explain report.txt | less
        banggiao explain --format json report.txt | jq '.sentences[].mentions'
        banggiao explain --languages mine "Hai bên hồ hởi chốt duy trì cơ chế hợp tác."
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: ArgumentHelp("A file, - for standard input, or the text itself.", valueName: "text"))
  var input: String

  @Option(
    help: ArgumentHelp("The day of publication (EDTF, as 2025-08-14) if the text brings none.", valueName: "date"))
  var published: PublicationDate?

  @Option(help: ArgumentHelp("How it is written; text is for people.", valueName: "format"))
  var format = Format.text

  @OptionGroup var reading: ReaderOptions
  @OptionGroup var output: OutputOption

  func run() async throws {
    let reader = try reading.reader()
    let explanation = reader.explain(try report())
    switch format {
    case .json:
      var json = JSONWriter()
      explanation.write(to: &json)
      try StandardOutput.write(json.bytes + [UInt8(ascii: "\n")])
    case .text:
      let text = ExplanationText(explanation, language: output.language, width: output.width, style: output.style)
      try StandardOutput.write(Array(text.text.utf8))
    }
  }

  /// - Throws: `InputFault` if the file cannot be read or is no text.
  private func report() throws(InputFault) -> Report {
    if input == "-" || isFile { return try ReportTaker(published: published).report(of: file) }
    do {
      return try Report(text: input, published: published?.edtf)
    } catch {
      throw InputFault("the text", error)
    }
  }

  private var file: InputFile { input == "-" ? .standardInput : InputFile(path: input, below: input) }

  /// Whether the input names a file: it is there, or it looks like a path and like no text.
  private var isFile: Bool {
    FileManager.default.fileExists(atPath: input)
      || !input.contains(" ") && (input.contains("/") || input.hasSuffix(".txt"))
  }
}
