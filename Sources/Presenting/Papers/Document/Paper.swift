import Reconciling

/// What an output says, before any format: a title, what stands under it, and sections of lines and tables, each with the words of
/// reports it stands on. Made by pure functions of a `RelationView`, printed by one renderer for each format.
public struct Paper: Sendable {
  /// Which output it is.
  public enum Kind: String, Sendable {
    case brief, agenda, stocktaking, due, delta
  }

  /// How much it covers of the record, for readers of its JSON.
  struct Scope: Sendable {
    var sides: [String]
    var us: String?
    var asOf: String?
    var reports: Int
  }

  var kind: Kind
  var scope: Scope
  var language: OutputLanguage
  var title: String
  /// Under the title.
  var head: [Line]
  /// Of a paper that is a table, its columns.
  var columns: [Table.Column] = []
  var sections: [Section]
  /// What the page has no room for, and the words it stands on.
  var annex: [Section] = []
  var annexTitle = ""
  /// The numbered sources of its lines, once `number` has given them.
  private(set) var sources: SourceList
  private(set) var sourcesBeforeAnnex = 0

  /// - Parameter reports: those that its lines may stand on.
  init(
    _ kind: Kind, _ scope: Scope, language: OutputLanguage, title: String, head: [Line], sections: [Section],
    reports: [ReportRow]
  ) {
    (self.kind, self.scope, self.language) = (kind, scope, language)
    (self.title, self.head, self.sections) = (title, head, sections)
    sources = SourceList(reports: reports)
  }

  /// Gives every cite its number, in the order in which a reader meets them.
  mutating func number() {
    number(head + sections.flatMap(\.lines))
    sourcesBeforeAnnex = sources.sources.count
    number(annex.flatMap(\.lines))
  }

  private mutating func number(_ lines: [Line]) {
    for piece in lines.flatMap(\.pieces) { _ = sources.numbers(of: piece.cites) }
  }

  /// The numbers of a piece's sources.
  func numbers(_ piece: Piece) -> [Int] { sources.known(piece.cites) }

  /// The words of reports that it prints.
  var words: [String] {
    (sections + annex).flatMap(\.lines).flatMap(\.pieces).filter { $0.style == .words }.map(\.text)
  }

  var isWide: Bool { kind == .stocktaking }

  struct Section: Sendable {
    /// Its name in JSON and its anchor in HTML.
    var key: String
    var heading: String
    /// Whether only a person can fill it.
    var isByHand = false
    /// How much of it stands in the annex.
    var more = ""
    var blocks: [Block]

    /// Every line, those of tables too.
    var lines: [Line] {
      blocks.flatMap { block -> [Line] in
        switch block {
        case .paragraph(let line), .item(let line), .note(let line), .label(let line): [line]
        case .table(let table): table.rows.flatMap { $0.cells.map(\.line) }
        case .blank, .sources: []
        }
      }
    }
  }

  enum Block: Sendable {
    case paragraph(Line)
    case item(Line)
    /// What the program says of itself: a count, what is missing.
    case note(Line)
    /// Heads the items that follow.
    case label(Line)
    case table(Table)
    /// Lines for a person to write on, each with what it asks for.
    case blank([String])
    /// All sources, with their words or as the reports they are from.
    case sources(SourceForm)
  }

  enum SourceForm: Sendable { case words, reports }
}
