/// The sources of a paper in words.
struct SourceText {
  private let paper: Paper
  private let row: RowText

  init(_ paper: Paper) {
    self.paper = paper
    row = RowText(language: paper.language, persons: [])
  }

  /// Outlet, title and day of the report.
  func origin(_ source: SourceList.Source) -> String { row.report(source.report) }

  /// Where in its report the words stand.
  func place(_ source: SourceList.Source) -> String {
    row.words.filled("characters", "\(source.cite.start)–\(source.cite.end)")
  }

  /// Each report with the numbers of what is taken from it before the annex: `Ngày Nay, 14/8/2025 (1, 3); …`.
  var reports: String {
    var numbers: [(report: String, name: String, numbers: [Int])] = []
    for source in paper.sources.sources.prefix(paper.sourcesBeforeAnnex) {
      if let place = numbers.firstIndex(where: { $0.report == source.cite.report }) {
        numbers[place].numbers.append(source.number)
      } else {
        numbers.append((source.cite.report, row.origin(source.report), [source.number]))
      }
    }
    return numbers.map { "\($0.name) (\($0.numbers.map(String.init).joined(separator: ", ")))" }.joined(separator: "; ")
  }

  /// The sources of each report under its name. Words that the paper prints in full are not printed again.
  var byReport: [(report: String, sources: [(number: Int, words: String?, place: String)])] {
    let printed = Set(paper.words)
    var reports: [String] = []
    for source in paper.sources.sources where !reports.contains(source.cite.report) {
      reports.append(source.cite.report)
    }
    return reports.map { report in
      let sources = paper.sources.sources.filter { $0.cite.report == report }
      return (
        origin(sources[0]),
        sources.map { ($0.number, printed.contains($0.cite.quote) ? nil : $0.cite.quote, place($0)) }
      )
    }
  }
}
