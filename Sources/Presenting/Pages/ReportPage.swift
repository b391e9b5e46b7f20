import Reading
import Reconciling
import Recording

extension Pages {
  private struct ReportPage {
    var w: [String: String]
    var frame: Frame
    var outlet: String
    var day: String
    var published: String
    var source: String?
    var factCount: String
    var paragraphs: [Paragraph]
    var kinds: [Kind]
    var encounters: [Anchor]
    var trial: [Trial]
  }

  /// A report that was only read: what it takes to record it.
  private struct Trial {
    var address: String
    var reportText: String
    var publishedGiven: String
    /// The page of the same report in the record; none if it is new.
    var known: [String]
  }

  private struct Paragraph {
    var pieces: [Piece]
  }

  /// A stretch of the text: anchors of the places that start with it, and nested marks around it.
  private struct Piece {
    var anchors: [String]
    var factAddress: String?
    var marks: [String]
    var text: String
    /// The numbers of the statements that end with it.
    var ends: [Number]
  }

  private struct Number {
    var number: Int
    var href: String
    var label: String
  }

  private struct Kind {
    var heading: String
    var facts: [Fact]
  }

  private struct Fact {
    var id: String
    var number: Int
    var name: String
    var details: [String]
    var words: String
    var items: [String]
    var address: String
    var place: String
  }

  /// A report's text with its facts marked, and beside it the facts with their words.
  ///
  /// - Parameter encounters: the encounters of the record that the report tells of.
  public func report(_ stored: StoredReport, encounters: [EncounterRow], persons: [PersonRow]) -> String {
    report(stored, encounters: encounters, persons: persons, trial: [])
  }

  /// A report that is not in the record, with a button that takes it in.
  ///
  /// - Parameters:
  ///   - published: as it was given beside the text.
  ///   - isKnown: whether the record holds the same text.
  public func trial(_ report: Report, _ reading: ReportReading, published: String, isKnown: Bool = false) -> String {
    let row = ReportRow(
      id: report.id, source: nil, title: reading.document.title, outlet: reading.document.outlet,
      published: reading.document.published, publishedFrom: reading.document.publishedFrom,
      language: reading.document.language, day: nil, replaces: nil, alsoFrom: [])
    return self.report(
      StoredReport(report: report, reading: reading, row: row), encounters: [], persons: [],
      trial: [
        Trial(
          address: Links.ingest, reportText: report.text, publishedGiven: published,
          known: isKnown ? [links.report(report.id)] : [])
      ])
  }

  private func report(
    _ stored: StoredReport, encounters: [EncounterRow], persons: [PersonRow], trial: [Trial]
  ) -> String {
    let text = RowText(language: language, persons: persons)
    let facts = ReadFacts(stored.reading, language: language)
    let marked = MarkedText(text: stored.report.text, facts: facts.all, noise: stored.reading.noise)
    let page = ReportPage(
      w: words.all, frame: frame(title: stored.row.title ?? stored.row.source ?? words["report-untitled"]),
      outlet: stored.row.outlet ?? words["outlet-unknown"], day: text.day(stored.row),
      published: text.date(stored.row.published), source: stored.row.source,
      factCount: words.count(facts.all.count, "facts"), paragraphs: paragraphs(marked, facts.all),
      kinds: FactKind.allCases.compactMap { kind($0, facts.of($0)) },
      encounters: encounters.map {
        Anchor(href: links.encounter($0.id), label: "\(text.title($0)), \(text.date($0.when))")
      }, trial: trial)
    return Templates.render("report", page)
  }

  private func paragraphs(_ marked: MarkedText, _ facts: [ReadFact]) -> [Paragraph] {
    var used: Set<String> = []
    return marked.lines.map { line in
      Paragraph(pieces: line.map { piece($0, facts, &used) })
    }
  }

  /// - Parameter used: anchors that the page has already; an address is given once.
  private func piece(_ piece: MarkedText.Piece, _ facts: [ReadFact], _ used: inout Set<String>) -> Piece {
    let places = piece.starting.filter { $0.fact != nil && $0.kind != .cue }.map { Links.anchor($0.start, $0.end) }
    let statements = piece.ending.filter { $0.kind == .statement }.compactMap(\.fact)
    return Piece(
      anchors: places.filter { used.insert($0).inserted },
      factAddress: piece.text.allSatisfy(\.isWhitespace) ? nil : piece.fact.map { "#\(facts[$0].id)" },
      marks: piece.marks.map { "k k-\($0.kind)" }, text: piece.text,
      ends: statements.map {
        Number(number: facts[$0].number, href: "#\(facts[$0].id)", label: words["mark-statement"])
      })
  }

  private func kind(_ kind: FactKind, _ facts: [ReadFact]) -> Kind? {
    facts.isEmpty ? nil : Kind(heading: words.name("facts", kind), facts: facts.map(fact))
  }

  private func fact(_ fact: ReadFact) -> Fact {
    let place = fact.places.first.map { (Links.anchor($0.start, $0.end), "\($0.start)–\($0.end)") }
    return Fact(
      id: fact.id, number: fact.number, name: fact.title, details: fact.details, words: fact.quote, items: fact.items,
      address: "#" + (place?.0 ?? ""), place: words.filled("characters", place?.1 ?? ""))
  }
}
