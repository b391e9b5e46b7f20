/// Reads what a report tells of how far things are: an act with its aspect (đã ký, được khánh thành, đang xây dựng), or a word
/// that says it (bế tắc, rút khỏi). A wish, a plan or a denial is none.
final class DevelopmentReader {
  private let article: Article
  private let times: [TimeExpression]
  private let sides: DevelopmentSides
  private let acting: ActingSides
  private var scan: Scan { article.scan }
  private var text: Text { article.text }

  /// What is told stands at most so many tokens from the words that tell it.
  private static let reach = 35
  /// Acts of which a percentage may be done.
  private static let measurable: Set = ["complete", "mark", "build", "give", "find", "open", "reduce"]
  private static let notDone: Set<DevelopmentWordEntry.Meaning> = [.wish, .agreed, .ahead, .unreal]
  private static let cues = LexiconName.acts.bit | LexiconName.developmentWords.bit

  init(_ article: Article, times: [TimeExpression], sides: DevelopmentSides, acting: ActingSides) {
    self.acting = acting
    self.article = article
    self.sides = sides
    self.times = times
  }

  func read() -> [Development] {
    var developments: [Development] = []
    for sentence in article.sentences where isTold(in: sentence) {
      for part in parts(of: sentence) where isTold(in: part) { developments += self.developments(in: part) }
    }
    return developments
  }

  /// Whether a word of those that tell anything stands there.
  private func isTold(in range: Range<Int>) -> Bool {
    scan.next(Self.cues, from: range.lowerBound, to: range.upperBound) < range.upperBound
  }

  /// What stands near the words that tell it: of a clause with sau khi or trước khi, not what the other tells; nothing of what is
  /// only wished for, agreed on or prepared behind what was done; of an occasion its own phrase.
  private func about(_ told: Told, in part: Range<Int>, _ marks: DevelopmentMarks) -> Range<Int> {
    let place = told.place
    var bounds =
      max(part.lowerBound, place.lowerBound - Self.reach)..<min(part.upperBound, place.upperBound + Self.reach)
    let ends = marks.words.first { word in
      word.range.lowerBound >= place.upperBound
        && (word.meaning == .purpose
          || told.state == .done && Self.notDone.contains(word.meaning) && isCoordinate(word.range.lowerBound))
    }
    if let ends { bounds = bounds.lowerBound..<min(bounds.upperBound, ends.range.lowerBound) }
    if isOccasion(place), let comma = bounds.first(where: { $0 >= place.upperBound && text.isSign(",", at: $0) }) {
      bounds = bounds.lowerBound..<comma
    }
    for word in marks.words where word.opensClause {
      let start = word.range.lowerBound
      let end = (word.range.upperBound..<part.upperBound).first { text.isSign(",", at: $0) } ?? part.upperBound
      if end <= place.lowerBound {
        if start == part.lowerBound { bounds = max(bounds.lowerBound, end)..<bounds.upperBound }
      } else if start <= place.lowerBound {
        bounds = max(bounds.lowerBound, start)..<min(bounds.upperBound, max(end, place.upperBound))
      } else if start >= place.upperBound {
        bounds = bounds.lowerBound..<min(bounds.upperBound, start)
      }
    }
    return bounds
  }

  /// …, cam kết; … và cam kết
  private func isCoordinate(_ index: Int) -> Bool {
    text.tokens[index - 1].kind == .sign || scan.isWord(.and, at: index - 1)
  }

  /// A sentence cut at semicolons, and at commas with a contrast behind: , còn …; not before a verb that goes on with what is
  /// agreed on: nhất trí …; ký Bản ghi nhớ.
  private func parts(of sentence: Range<Int>) -> [Range<Int>] {
    let ends =
      sentence.filter { index in
        text.isSign(";", at: index) && !goesOn(index + 1) || text.isSign(",", at: index) && isContrast(index + 1)
      } + [sentence.upperBound]
    let starts = [sentence.lowerBound] + ends.dropLast().map { $0 + 1 }
    return zip(starts, ends).compactMap { $0 < $1 ? $0..<$1 : nil }
  }

  private func goesOn(_ index: Int) -> Bool {
    index < text.count && scan.longest(scan.language.acts, at: index).map { $0.entry.use != .noun } ?? false
  }

  /// The nearest date of the same part.
  private func date(of place: Range<Int>, in part: Range<Int>) -> String? {
    times.filter { $0.value != nil && part.contains($0.range.lowerBound) }
      .min { distance($0.range, place) < distance($1.range, place) }?.value
  }

  private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
    max(0, other.lowerBound - one.upperBound, one.lowerBound - other.upperBound)
  }

  private func isContrast(_ index: Int) -> Bool {
    scan.longest(scan.language.developmentWords, at: index)?.entry.meaning == .contrast
  }

  private func developments(in part: Range<Int>) -> [Development] {
    let marks = DevelopmentMarks(scan, in: part)
    let told =
      AspectReader(scan, marks, times: times).told() + ToldWords(marks).told()
      + ShareReader(scan, marks, times: times).told()
    let occasions = told.filter { isOccasion($0.place) }
    return Self.weighed(told.filter { !isOccasion($0.place) } + occasions).map {
      Development(
        state: $0.state, acts: $0.acts, place: $0.place, about: about($0, in: part, marks),
        sides: sides.states(in: part), by: acting.states(before: $0.place.lowerBound),
        when: date(of: $0.place, in: part), rule: $0.rule)
    }
  }

  /// Sau hội đàm, … ký …: on what occasion the rest took place.
  private func isOccasion(_ place: Range<Int>) -> Bool {
    text.isJoined(place.lowerBound) && scan.isWord(.opener, at: place.lowerBound - 1)
  }

  /// One for each state: a step of preparation is not the thing, and of what is done in part the rest is not.
  private static func weighed(_ told: [Told]) -> [Told] {
    if let step = told.first(where: \.isPreparation) { return [step] }
    let isSome = told.contains(where: \.isSomeOfAll)
    let isMeasured = told.contains(where: \.isPercent)
    let told = told.filter { !isMeasured || $0.state != .done || Self.measurable.isDisjoint(with: $0.acts) }
    return DevelopmentState.allCases.compactMap { state in
      let same = told.filter { $0.state == state }
      guard var first = same.first, !(state == .done && isSome) else { return nil }
      first.add(same.dropFirst().flatMap(\.acts))
      return first
    }
  }
}

/// A state with the words that tell it.
struct Told {
  var state: DevelopmentState
  var acts: [String] = []
  var place: Range<Int>
  var rule: String
  /// trù bị, dự thảo: a step before the thing itself.
  var isPreparation = false
  /// 5 trong số 12, giai đoạn 1: what is done is not done of the rest.
  var isSomeOfAll = false
  /// 84%: what is done is done so far.
  var isPercent = false

  mutating func add(_ kinds: [String]) { for kind in kinds where !acts.contains(kind) { acts.append(kind) } }
}
