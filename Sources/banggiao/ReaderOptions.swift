import ArgumentParser
import Reading

/// With which languages reports are read. Shared by every command that reads reports.
struct ReaderOptions: ParsableArguments {
  func reader() throws -> LanguageReader { LanguageReader() }
}

/// A reader with the languages and the report language that the user chose.
struct LanguageReader: Sendable {
  private let reader = Reader()

  func read(_ report: Report) -> ReportReading { reader.read(report) }
}
