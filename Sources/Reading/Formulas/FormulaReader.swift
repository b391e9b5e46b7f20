/// Reads formulas (`formulas.tsv`): runs of a formula's parts, in whatever order, joined by commas, dashes, và or quotation
/// marks. Which parts are said and which are not is kept, for it is they that drift.
struct FormulaReader {
  private let article: Article
  private let scan: Scan
  private let mentions: Mentions
  private var text: Text { scan.text }
  /// Signs and words between two parts.
  private static let longestJoint = 3
  /// Between two parts with something added.
  private static let longestAddition = 7

  init(_ article: Article, mentions: Mentions) {
    self.article = article
    self.mentions = mentions
    scan = article.scan
  }

  /// - Parameter pair: the two states that the report is about; empty if unknown.
  func read(pair: StateSet) -> [Formula] {
    var open: [FormulaRun?] = Array(repeating: nil, count: scan.language.formulas.entries.count)
    var found: [Formula] = []
    for index in scan.places(of: .formulas) {
      scan.each(.formulas, at: index) { part, end in
        let part = scan.language.formulaParts[part]
        let piece = FormulaRun.Piece(
          place: part.place, range: index..<end, isOwn: isOwn(index..<end, of: part.formula))
        add(piece, to: &open[part.formula], of: part.formula, &found)
      }
    }
    for run in open { close(run, &found) }
    return chosen(found.compactMap { settled($0, pair: pair) })
  }

  /// Whether no other formula has these words as a part.
  private func isOwn(_ range: Range<Int>, of formula: Int) -> Bool {
    var isOwn = true
    scan.each(.formulas, at: range.lowerBound) { part, end in
      if end == range.upperBound, scan.language.formulaParts[part].formula != formula { isOwn = false }
    }
    return isOwn
  }

  private func add(_ piece: FormulaRun.Piece, to run: inout FormulaRun?, of formula: Int, _ found: inout [Formula]) {
    guard let known = run else {
      run = FormulaRun(formula, piece)
      return
    }
    let start = piece.range.lowerBound
    if known.last.range.lowerBound == start {
      run!.replaceLast(piece)
    } else if start < known.end {
      return
    } else if !known.hasSaid(piece.place), let between = joint(known.end..<start) {
      run!.append(piece, added: between.isEmpty ? nil : between)
    } else {
      close(run, &found)
      run = FormulaRun(formula, piece)
    }
  }

  private func close(_ run: FormulaRun?, _ found: inout [Formula]) {
    guard let run, run.isFormula(ofParts: scan.language.formulas.entries[run.entry].usual.count) else { return }
    found.append(run.formula)
  }

  // MARK: between two parts

  /// What is added between two parts: nothing, where only signs and và stand there; nil where they are not joined.
  private func joint(_ gap: Range<Int>) -> Range<Int>? {
    guard gap.count <= Self.longestAddition, (gap.lowerBound...gap.upperBound).allSatisfy(text.isJoined) else {
      return nil
    }
    if gap.count <= Self.longestJoint, gap.allSatisfy(joins) { return gap.upperBound..<gap.upperBound }
    let inner = gap.dropFirst().dropLast()
    guard inner.count > 1, joins(gap.lowerBound), joins(gap.upperBound - 1),
      inner.allSatisfy({ text.tokens[$0].isWord && !scan.isVerbOrStop(at: $0) && !scan.has(.cues, at: $0) })
    else { return nil }
    return inner.first!..<inner.last! + 1
  }

  private func joins(_ index: Int) -> Bool {
    text.isSign(",", at: index) || text.isSign(";", at: index) || text.isSign("-", at: index)
      || text.isSign("\"", at: index) || scan.isWord([.and, .copula], at: index)
  }

  // MARK: which are meant

  /// With the states it is said of; nil where those it needs are others.
  private func settled(_ formula: Formula, pair: StateSet) -> Formula? {
    var formula = formula
    let entry = scan.language.formulas.entries[formula.entry]
    let states = statesOfSentence(formula.range.lowerBound)
    formula.sides = states.count == 2 ? states : states.allSatisfy(pair.contains) ? pair : []
    guard !entry.sides.isEmpty else { return formula }
    return formula.sides.count == 2 && formula.sides.allSatisfy(entry.sides.contains) ? formula : nil
  }

  private func statesOfSentence(_ index: Int) -> StateSet {
    var states = StateSet()
    for mention in mentions.mentions(ofSentence: article.sentenceOf[index]) {
      if let state = mention.who?.state { states.insert(state) }
    }
    return states
  }

  /// Of formulas that overlap the one of most parts, then the longest.
  private func chosen(_ found: [Formula]) -> [Formula] {
    var isTaken = Array(repeating: false, count: found.isEmpty ? 0 : text.count)
    var chosen: [Formula] = []
    for formula in found.sorted(by: {
      ($1.count, $1.range.count, $0.range.lowerBound) < ($0.count, $0.range.count, $1.range.lowerBound)
    }) where !formula.range.contains(where: { isTaken[$0] }) {
      for index in formula.range { isTaken[index] = true }
      chosen.append(formula)
    }
    return chosen.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
