import ArgumentParser
import Foundation
import Reading

/// With which languages reports are read. Shared by every command that reads reports.
struct ReaderOptions: ParsableArguments {
  @Option(
    name: .customLong("languages"),
    help: "Lay the language files of a folder over the built-in ones (or set BANGGIAO_LANGUAGES).",
    completion: .directory)
  var languagesFolder: String?

  @Option(name: .customLong("report-language"), help: "Read every report in this language; otherwise it is detected.")
  var reportLanguage: String?

  /// - Throws: `LanguageFaults` for a folder with faults, `ValidationError` for a language that there is none of.
  func reader() throws -> LanguageReader {
    let named = ProcessInfo.processInfo.environment["BANGGIAO_LANGUAGES"]
    let folder = languagesFolder ?? (named == "" ? nil : named)
    let languages = try folder.map { try Languages.embedded(overlaidBy: $0) } ?? Languages.embedded()
    if let reportLanguage, !languages.names.contains(reportLanguage) {
      throw ValidationError(
        "There is no language '\(reportLanguage)'. Please provide one of \(languages.names.joined(separator: ", ")).")
    }
    return LanguageReader(reader: Reader(languages: languages), languageName: reportLanguage)
  }
}

/// A reader with the languages and the report language that the user chose.
struct LanguageReader: Sendable {
  let reader: Reader
  let languageName: String?

  func read(_ report: Report) -> ReportReading { reader.read(report, languageName: languageName) }

  func explain(_ report: Report) -> Explanation { reader.explain(report, languageName: languageName) }
}
