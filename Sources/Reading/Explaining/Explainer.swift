extension Reader {
  /// How a report is read, step by step; the reading in it is the one that `read` gives.
  ///
  /// - Parameter languageName: as of `read`.
  public func explain(_ report: Report, languageName: String? = nil) -> Explanation {
    let language = languageName.map(languages.named) ?? languages.detect(Text(report.bytes))
    guard let language else { return Explanation(reading: read(report, languageName: languageName), sentences: []) }
    let trace = DecisionTrace(language.weights)
    let (reading, steps) = readWithSteps(report, languageName: language.version.name, judge: trace)
    var explainer = steps.map { Explainer($0, reading: reading, trace: trace, files: languages.files) }
    return Explanation(reading: reading, sentences: explainer?.sentences() ?? [])
  }
}

/// Puts what a reading was made from into words, sentence by sentence.
private struct Explainer {
  private let steps: ReadingSteps
  private let trace: DecisionTrace
  private let files: LanguageFiles
  private let facts: [FactLine]
  private let decisions: [Int: [DecisionTrace.Entry]]
  private let wordings: [UInt64: String]
  /// The rows of the lexicons asked for so far, by key.
  private var rows: [LexiconName: [String: Table.Row]] = [:]
  private var text: Text { steps.article.text }
  private var scan: Scan { steps.article.scan }

  init(_ steps: ReadingSteps, reading: ReportReading, trace: DecisionTrace, files: LanguageFiles) {
    self.steps = steps
    self.trace = trace
    self.files = files
    facts = reading.factLines
    decisions = Dictionary(grouping: trace.entries) { steps.article.sentenceOf[$0.tokens.lowerBound] }
    wordings = steps.article.text.wordings()
  }

  mutating func sentences() -> [ExplainedSentence] {
    steps.article.sentences.enumerated().map { sentence(number: $0, $1) }
  }

  private mutating func sentence(number: Int, _ range: Range<Int>) -> ExplainedSentence {
    let cite = text.cite(range)
    return ExplainedSentence(
      cite: cite, tokens: range.map(token), entries: range.flatMap { entries(at: $0) },
      mentions: steps.mentions.mentions(ofSentence: number).map(mention),
      facts: facts.filter { cite.start <= $0.cite.start && $0.cite.start < cite.end },
      decisions: (decisions[number] ?? []).map(decision))
  }

  private func token(_ index: Int) -> ExplainedToken {
    let kind: ExplainedToken.Kind =
      switch text.tokens[index].kind {
      case .word: .word
      case .number: .number
      case .sign: .sign
      }
    return ExplainedToken(text: text.value(index..<index + 1), kind: kind)
  }

  // MARK: lexicon entries

  private mutating func entries(at index: Int) -> [FoundEntry] {
    scan.hits(at: index).compactMap { hit in
      guard let lexicon = scan.language.forms(of: hit.lexicon) else { return nil }
      let isPart = hit.lexicon == .formulas
      let form = lexicon.forms[isPart ? scan.language.formulaParts[Int(hit.entry)].formula : Int(hit.entry)]
      let row = row(of: form, in: lexicon)
      let cells = zip(lexicon.columns, row?.cells ?? []).dropFirst().filter { $1 != "-" && !$1.isEmpty }
      return FoundEntry(
        lexicon: hit.lexicon.fileName, form: form, cells: cells.map(FoundEntry.Cell.init),
        cite: text.cite(index..<Int(hit.end)))
    }
  }

  private mutating func row(of form: String, in lexicon: FormList) -> Table.Row? {
    if let known = rows[lexicon.name] { return known[form] }
    var faults: [LanguageFault] = []
    let table = files.table(
      lexicon.name.path, of: scan.language.version.name, columns: lexicon.columns, faults: &faults)
    let byKey = Dictionary(table.rows.map { ($0.key, $0) }) { first, _ in first }
    rows[lexicon.name] = byKey
    return byKey[form]
  }

  private func mention(_ mention: Mention) -> ExplainedMention {
    ExplainedMention(
      kind: "\(mention.kind)", who: mention.who?.name(steps.people), cite: text.cite(mention.range))
  }

  // MARK: decisions

  private func decision(_ entry: DecisionTrace.Entry) -> Decision {
    let options = entry.options.enumerated().map { index, option in
      Decision.Option(
        what: option.what, isTaken: index == entry.taken, sum: Double(option.sum) / 100,
        features: option.features.compactMap(weighed).sorted { abs($0.weight) > abs($1.weight) })
    }
    return Decision(
      question: entry.question, cite: text.cite(entry.tokens), other: entry.other.map(text.cite),
      options: options.sorted { ($0.isTaken ? 1 : 0, $0.sum) > ($1.isTaken ? 1 : 0, $1.sum) })
  }

  private func weighed(_ feature: Feature) -> WeighedFeature? {
    let weight = trace.lookup[feature.key]
    if weight == 0 { return nil }
    let cells = feature.cells(wordings)
    return WeighedFeature(
      name: feature.template.name, first: cells.first ?? "?", second: cells.second ?? "?", outcome: cells.outcome,
      weight: Double(weight) / 100)
  }
}
