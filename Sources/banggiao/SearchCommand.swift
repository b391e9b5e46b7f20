import ArgumentParser
import Presenting
import Recording

/// `banggiao search`: words in everything that the record holds.
struct SearchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in the rows and the reports of the record, with marks or without.",
    discussion: """
      All words must stand in a row, in any order; words in quotes stand together. A word without marks finds every word \
      of these letters ('da nang' finds Đà Nẵng), one with marks only itself ('bán' does not find bạn). Rows that are \
      the words come first, then those in which they stand together, then the others, each newest first.

      Examples:
        banggiao search to lam
        banggiao search '"cửa khẩu" mở' --kind commitments --state VN --state KH
        banggiao search mekong --since 2024 --person 'Hun Manet' --format jsonl
      """)

  @Argument(help: "The words.")
  var words: [String]

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp(
      "Only in rows of these kinds: \(ListedTable.byWords.map(\.rawValue).joined(separator: ", ")).", valueName: "kind")
  )
  var kinds: [SearchKind] = []

  @Option(help: "Only what this person takes part in or says: an id, or any form of the name, marks or none.")
  var person: String?

  @Option(help: ArgumentHelp("At most so many hits.", valueName: "count"))
  var limit = 20

  @OptionGroup var period: PeriodOptions
  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is \(limit); give 1 or more") }
  }

  func run() async throws {
    let asked = words.joined(separator: " ")
    guard let words = SearchWords(asked) else { throw QuestionFault.noWords(asked) }
    var filter = period.filter
    (filter.person, filter.limit) = (person, limit)
    let store = try RecordStore(path: record.path, access: .read)
    let hits = try store.search(words, in: kinds.map(\.table), filter)
    try rows.write(
      hits.map(HitRow.init),
      text: SearchText(hits, language: output.language, width: output.width, style: output.style).text)
  }
}

/// A kind of row that can be searched, in the singular or plural: `statement`, `statements`.
struct SearchKind: ExpressibleByArgument {
  let table: ListedTable

  init?(argument: String) {
    let table = ListedTable.byWords.first { table in
      argument == table.rawValue || argument == (table == .people ? "person" : String(table.rawValue.dropLast()))
    }
    guard let table else { return nil }
    self.table = table
  }
}
