import Reading

/// One report's reading for people at a terminal: its text with the facts marked and numbered, and below it the facts
/// with their words.
///
/// Facts are set off by colour; without colours they stand in `[brackets]`. The number of a fact follows its end.
public struct ReadingText {
  private let report: Report
  private let reading: ReportReading
  private let facts: ReadFacts
  private let words: Words
  private let width: Int
  private let style: TextStyle

  /// - Parameter width: columns to wrap to.
  public init(_ report: Report, _ reading: ReportReading, language: OutputLanguage, width: Int, style: TextStyle) {
    self.report = report
    self.reading = reading
    self.width = width
    self.style = style
    words = Words(language)
    facts = ReadFacts(reading, language: language)
  }

  /// The whole reading, ended by a newline.
  public var text: String {
    let marked = MarkedText(text: report.text, facts: facts.all, noise: reading.noise)
    let lines = marked.lines.map { paragraph($0.flatMap(runs), indent: 0) }
    return ([head] + lines + FactKind.allCases.compactMap(list)).joined(separator: "\n")
  }

  private var head: String {
    let document = reading.document
    let published = DateText(words: words)(document.published)
    let name = [document.outlet ?? words["outlet-unknown"], document.title, document.source].compactMap { $0 }
    let line = name.joined(separator: " · ") + " · \(words["published"]) \(published)"
    return paragraph([Run(text: line, codes: "2")], indent: 0)
      + style.soft(words.count(reading.factCount, "facts")) + "\n"
  }

  private func runs(of piece: MarkedText.Piece) -> [Run] {
    let marked = piece.marks.filter { $0.fact != nil }
    let codes =
      style.colour ? marked.map { Self.codes[$0.kind] ?? "" }.filter { !$0.isEmpty }.joined(separator: ";") : ""
    let opening =
      style.colour ? [] : piece.starting.filter { $0.fact != nil && $0.kind != .cue }.map { _ in Run(text: "[") }
    return opening + [Run(text: piece.text, codes: codes), Run(text: numbers(of: piece.ending), codes: "2")]
  }

  /// The numbers of the facts that end here.
  private func numbers(of ending: [Mark]) -> String {
    let numbers = ending.filter { $0.kind != .cue }.compactMap(\.fact).map { Self.raised(facts.all[$0].number) }
    return style.colour ? numbers.joined(separator: "·") : numbers.map { "]\($0)" }.joined()
  }

  /// Colours of marks; where marks overlap the innermost colour shows.
  private static let codes: [MarkKind: String] = [
    .statement: "4", .encounter: "31", .instrument: "34", .milestone: "95", .mechanism: "35", .person: "36",
    .figure: "32", .time: "33", .formula: "94", .role: "96", .cue: "1",
  ]

  private static func raised(_ number: Int) -> String {
    String(String(number).map { Array("⁰¹²³⁴⁵⁶⁷⁸⁹")[$0.wholeNumberValue ?? 0] })
  }

  private func list(of kind: FactKind) -> String? {
    let facts = facts.of(kind)
    guard !facts.isEmpty else { return nil }
    return style.bold(words.name("facts", kind)) + "\n" + facts.map(entry).joined()
  }

  private func entry(of fact: ReadFact) -> String {
    let details = fact.details.isEmpty ? "" : " · " + fact.details.joined(separator: " · ")
    let runs = [
      Run(text: "\(fact.number)", codes: "2"), Run(text: " "),
      Run(text: fact.title, codes: Self.codes[MarkKind(fact.kind)] ?? ""),
      Run(text: details), Run(text: " “\(fact.quote)”", codes: "2"),
    ]
    return paragraph(runs, indent: 2) + fact.items.map { paragraph([Run(text: "– \($0)")], indent: 6) }.joined()
  }

  private func paragraph(_ runs: [Run], indent: Int) -> String {
    Wrapping.paragraph(runs, width: width, indent: indent, style: style)
  }
}
