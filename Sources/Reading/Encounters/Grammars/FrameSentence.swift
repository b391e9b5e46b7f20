/// A sentence with its frames and its phrases for sides, as the grammars of frames see it.
struct FrameSentence {
  let scan: Scan
  let groups: SideGroups
  let range: Range<Int>
  /// Those outside brackets; within them only people and places.
  let phrases: [SidePhrase]
  let frames: [Frame]
  /// Who stood first in the sentence before.
  let previous: [SidePhrase]
  /// Whom words for two mean here.
  var pair: PersonList

  // From a verb to its object, to đoàn and to the leader of the delegation, in tokens.
  private static let reachOfObject = 15
  private static let reachOfDelegation = 3
  private static let reachOfLeader = 22
  /// To the place of a frame that a word tells, to one that stands bare, back to one before.
  private static let reachOfPlace = 14
  private static let reachOfBarePlace = 8
  private static let reachOfPlaceBefore = 8
  private static let reachOfFrontedPlace = 14

  var text: Text { scan.text }
  var start: Int { range.lowerBound }
  var end: Int { range.upperBound }

  // MARK: looking around

  func isWord(_ roles: EncounterWord, at index: Int) -> Bool {
    range.contains(index) && scan.isEncounterWord(roles, at: index)
  }

  /// Whether one of some tokens of the sentence is a word of a role.
  func has(_ roles: EncounterWord, in range: Range<Int>) -> Bool {
    scan.hasEncounterWord(roles, in: range.clamped(to: self.range))
  }

  /// The same of a class of function words.
  func hasWord(_ classes: WordClass, in range: Range<Int>) -> Bool {
    range.clamped(to: self.range).contains { scan.isWord(classes, at: $0) }
  }

  func hasSign(_ signs: StaticSigns, in range: Range<Int>) -> Bool {
    range.clamped(to: self.range).contains { signs.contains(text.tokens[$0]) }
  }

  func phrase(at index: Int) -> SidePhrase? { phrases.first { $0.start == index } }

  func sides(_ phrases: [SidePhrase]) -> Sides { groups.sides(phrases, pair: pair) }

  /// The phrase with those joined to it.
  func group(of phrase: SidePhrase) -> [SidePhrase] {
    groups.forwards(from: phrases.firstIndex { $0.start == phrase.start }!, in: phrases)
  }

  /// Whether a verb that takes an object ends before a token.
  func endsVerb(at index: Int) -> Bool { frames.contains { $0.mayBeVerb && $0.end == index } }

  /// Behind a comma, và, trao đổi …: one of several words in a row.
  func goesOnList(_ frame: Frame) -> Bool {
    let before = frame.start - 1
    return text.isSign(",", at: before) || scan.isWord(.and, at: before) || isWord(.exchange, at: before)
  }

  /// The bounds of the comma clause around some tokens.
  func clause(around range: Range<Int>) -> Range<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first > start, !StaticSigns.clause.contains(text.tokens[first - 1]) { first -= 1 }
    while last < end, !StaticSigns.clause.contains(text.tokens[last]) { last += 1 }
    return first..<last
  }

  // MARK: objects and places

  /// The object of a verb, with those joined to it; empty if there is none.
  func object(of frame: Frame) -> [SidePhrase] {
    if has(.delegation, in: frame.end..<frame.end + Self.reachOfDelegation), let leader = leaderOfDelegation(frame) {
      return [leader]
    }
    var index = frame.end
    var isLed = false
    while index < min(end, frame.end + Self.reachOfObject) {
      if let phrase = phrase(at: index) {
        let isNamed = phrase.isActor || phrase.kind == .state && (index == frame.end || isSideMarker(index - 1))
        if isNamed { return group(of: phrase) }
        index = phrase.end
        continue
      }
      let token = text.tokens[index]
      if isWord(.objectEnd, at: index) || StaticSigns.strong.contains(token) { return [] }
      if token.isSign(","), !isLed { return [] }
      if scan.isWord(.with, at: index) { isLed = true }
      index += 1
    }
    return []
  }

  private func isSideMarker(_ index: Int) -> Bool { scan.isWord([.with, .between, .of], at: index) }

  /// tiếp đoàn … do X dẫn đầu.
  private func leaderOfDelegation(_ frame: Frame) -> SidePhrase? {
    phrases.first {
      $0.start >= frame.end && $0.start <= frame.end + Self.reachOfLeader && $0.person != nil
        && isWord(.agent, at: $0.start - 1) && !hasSign(.strong, in: frame.end..<$0.start)
    }
  }

  /// The place of a frame: behind it, else right before it.
  func place(near frame: Frame, reach: Int = reachOfPlace) -> SidePhrase? {
    let behind = phrases.first {
      !$0.isActor && $0.start >= frame.end && $0.start <= frame.end + reach
        && (isWord(.placeMarker, at: $0.start - 1)
          || $0.kind == .place && $0.start <= frame.end + Self.reachOfBarePlace)
    }
    return behind
      ?? phrases.first {
        !$0.isActor && $0.start >= frame.start - Self.reachOfPlaceBefore && $0.start < frame.start
          && isWord(.placeBefore, at: $0.start - 1)
      }
      ?? frontedPlace(of: frame)
  }

  /// Ngày 16/11, tại Hà Nội, X và Y …: the place before the comma that the sentence begins with, for its first frame.
  private func frontedPlace(of frame: Frame) -> SidePhrase? {
    guard frames.first?.start == frame.start else { return nil }
    return phrases.first {
      !$0.isActor && $0.end < frame.start && $0.start - start <= Self.reachOfFrontedPlace
        && isWord(.placeBefore, at: $0.start - 1) && text.isSign(",", at: $0.end)
    }
  }
}

/// A set of signs, all below 64 in ASCII.
struct StaticSigns: Sendable {
  private let mask: UInt64

  private init(_ signs: String) { mask = signs.utf8.reduce(0) { $0 | 1 << UInt64($1) } }

  func contains(_ token: Token) -> Bool {
    token.kind == .sign && token.sign < 64 && mask & (1 << UInt64(token.sign)) != 0
  }

  /// Commas, semicolons, colons, brackets and quotation marks.
  static let clause = StaticSigns(",;:()\"")
  /// What ends more than a comma clause.
  static let strong = StaticSigns(";:.")
  static let quoted = StaticSigns(";:\"")
  static let halves = StaticSigns(";:")
  static let clauseHalves = StaticSigns(",;:")
  static let listed = StaticSigns(",;")
  static let comma = StaticSigns(",")
  static let semicolon = StaticSigns(";")
  /// A date behind one opens a clause.
  static let opening = StaticSigns(",-)")
}
