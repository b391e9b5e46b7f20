/// Finds runs of tokens that are shaped like a name: capitals that belong to no lexicon of other names.
struct NameShapes {
  enum Kind { case vietnamese, foreign }
  struct Run {
    let range: Range<Int>
    /// `vietnamese` also for Chinese and Korean names in Vietnamese reading.
    let kind: Kind
    /// Whether all words of its sentence are in capitals, so that its own tell nothing.
    let isShouted: Bool
  }

  private let scan: Scan
  private let text: Text
  private let language: Language
  private let taken: TakenByNames
  private let offices: Offices
  /// Whether all words of a token's sentence are in capitals.
  private let shouted: [Bool]

  init(_ article: Article, offices: Offices) {
    scan = article.scan
    text = article.text
    language = article.language
    self.offices = offices
    taken = TakenByNames(scan, offices: offices.all)
    var shouted = Array(repeating: false, count: text.count)
    for sentence in article.sentences where Self.isShouted(text.tokens[sentence]) {
      for index in sentence { shouted[index] = true }
    }
    self.shouted = shouted
  }

  private static func isShouted(_ sentence: ArraySlice<Token>) -> Bool {
    let words = sentence.lazy.filter { $0.isWord && $0.length > 1 }
    return words.allSatisfy { $0.letterCase == .upper } && words.prefix(fewestShouted).count == fewestShouted
  }

  /// Fewer words in capitals may be acronyms.
  private static let fewestShouted = 4

  func runs() -> [Run] {
    var runs: [Run] = []
    var index = 0
    while index < text.count {
      guard let run = run(from: index) else {
        index = max(index + 1, honorificEnd(index))
        continue
      }
      runs.append(run)
      index = run.range.upperBound
    }
    return runs
  }

  private func run(from index: Int) -> Run? {
    if isTitledState(index) { return Run(range: index..<index + 1, kind: .foreign, isShouted: shouted[index]) }
    guard text.tokens[index].isCapitalised, text.tokens[index].isWord, taken.mayOpenName(index),
      !opensWithCommonWord(index), honorificEnd(index) == index
    else { return nil }
    if shouted[index], isCommonInCapitals(index) { return nil }
    if let end = vietnameseEnd(index) {
      return Run(range: index..<end, kind: .vietnamese, isShouted: shouted[index])
    }
    return taken.isFree(index) ? foreignRun(from: index) : nil
  }

  /// bà Nga, ông Đức: behind an honorific a state's name may be somebody's.
  private func isTitledState(_ index: Int) -> Bool {
    guard scan.has(.states, at: index), taken.mayBeGivenName(index), text.isJoined(index),
      scan.ends(language.honorifics, at: index, where: \.mayPrecedeName)
    else { return false }
    return !text.isJoined(index + 1) || !text.tokens[index + 1].isCapitalised
  }

  /// Where all is in capitals, a word of several syllables, a verb or a function word is no part of a name.
  private func isCommonInCapitals(_ index: Int) -> Bool {
    scan.end(of: ~Self.names, at: index) > index + 1
      || scan.hasAny(LexiconName.cues.bit | LexiconName.encounters.bit, at: index)
      || scan.isWord([.stop, .preposition, .and], at: index)
  }

  private static var names: UInt64 { LexiconName.surnames.bit | LexiconName.givenNames.bit | LexiconName.leaders.bit }

  /// Over Samdech, Sir …; an honorific that is a surname too opens the name.
  private func honorificEnd(_ index: Int) -> Int {
    guard text.tokens[index].isCapitalised, !scan.has(.surnames, at: index),
      let honorific = scan.longest(language.honorifics, at: index), honorific.entry.mayPrecedeName,
      text.isJoined(honorific.end), text.tokens[honorific.end].isCapitalised
    else { return index }
    return honorific.end
  }

  private func isNameWord(_ index: Int) -> Bool {
    text.tokens[index].isWord && text.tokens[index].isCapitalised && taken.isFree(index)
  }

  /// At the beginning of a sentence a capital says nothing: a word that may be Vietnamese needs to be a known name there.
  private func opensWithCommonWord(_ index: Int) -> Bool {
    let opens =
      text.tokens[index].opensSentence || text.tokens[index - 1].kind == .sign && !text.isSign(",", at: index - 1)
    guard opens, !scan.has(.givenNames, at: index), !scan.has(.leaders, at: index) else { return false }
    if scan.has(.surnames, at: index) { return vietnameseEnd(index) == nil && isSyllable(index) }
    return isSyllable(index)
  }

  private func isSyllable(_ index: Int) -> Bool { language.syllableShapes.isSyllable(text.foldedForm(index)) }
  private func isMarked(_ index: Int) -> Bool { text.foldedForm(index).contains { $0 >= 0x80 } }

  // MARK: Vietnamese names

  /// The end of a name of two to five syllables that begins with a Vietnamese or Sino-Vietnamese surname. Its later
  /// syllables may spell a place or a state (Bình, Anh, Nga), but not begin a state of several words, a body, an office.
  private func vietnameseEnd(_ start: Int) -> Int? {
    guard let surname = scan.longest(language.surnames, at: start),
      surname.entry.languages.contains(where: { $0 == .vi || $0 == .zh })
    else { return nil }
    var end = start + 1
    while end < start + 5, text.isJoined(end), isGivenSyllable(end),
      text.tokens[end].letterCase != .upper || text.tokens[start].letterCase == .upper
    { end += 1 }
    guard end > start + 1, (start..<end).contains(where: isMarked) else { return nil }
    let goesOn = text.isJoined(end) && isNameWord(end) && !isSyllable(end)
    return goesOn ? nil : end
  }

  private func isGivenSyllable(_ index: Int) -> Bool {
    text.tokens[index].isWord && text.tokens[index].isCapitalised && isSyllable(index)
      && (taken.isFree(index) || taken.mayBeGivenName(index)) && !(shouted[index] && isCommonInCapitals(index))
  }

  // MARK: other names

  private func foreignRun(from index: Int) -> Run {
    let end = foreignEnd(index)
    var start = index
    while start + 1 < end, !isTitled(start), isCommonNoun(start) { start += 1 }
    return Run(range: start..<end, kind: .foreign, isShouted: shouted[index])
  }

  /// A capitalised common noun or an acronym before a name: Tháp Trump, HĐQT Samsung.
  private func isCommonNoun(_ index: Int) -> Bool {
    guard isNameWord(index + 1) else { return false }
    if isMarked(index), isSyllable(index), !scan.has(.surnames, at: index) { return true }
    return isAcronym(index) && text.tokens[index + 1].letterCase != .upper
  }

  private func isAcronym(_ index: Int) -> Bool {
    text.tokens[index].letterCase == .upper && text.tokens[index].length > 1
  }

  /// The end of a foreign name: capitals, Korean tails (Jae-in), particles (bin), apostrophes, initials.
  private func foreignEnd(_ start: Int) -> Int {
    var end = start + 1
    while let next = extended(end, start: start) { end = next }
    while end > start + 1, text.tokens[end - 1].kind == .sign || isParticle(end - 1) { end -= 1 }
    return end
  }

  private func extended(_ end: Int, start: Int) -> Int? {
    guard text.isJoined(end), end - start < Self.longestName else { return nil }
    if let regnal = scan.longest(language.words, at: end), regnal.entry.classes.contains(.regnal) {
      return regnal.end
    }
    let token = text.tokens[end]
    if isNameWord(end) {
      if shouted[end], isSyllable(end) || isCommonInCapitals(end) { return nil }
      let isLongAcronym = token.letterCase == .upper && token.length > 3
      let startsAnother = isMarked(end) && vietnameseEnd(end) != nil || isBehindLeader(end, start: start)
      return isLongAcronym && text.tokens[start].letterCase != .upper || startsAnother ? nil : end + 1
    }
    guard text.isJoined(end + 1) else { return nil }
    if token.isSign("-") { return behindHyphen(end, start: start) }
    if token.isSign("'"), token.gap == .none, text.tokens[end + 1].gap == .none { return end + 2 }
    if token.isSign("."), isInitial(end - 1), isNameWord(end + 1) { return end + 1 }
    if isParticle(end), isNameWord(end + 1) || text.isSign("-", at: end + 1), !isMarked(start) { return end + 1 }
    return koreanTail(end, start: start)
  }

  private static let longestName = 8

  /// cố vấn của ông Trump Michael Flynn: two persons.
  private func isBehindLeader(_ end: Int, start: Int) -> Bool {
    end == start + 1 && scan.has(.leaders, at: start) && !scan.has(.surnames, at: start)
      && scan.has(.givenNames, at: end) && !scan.has(.givenNames, at: start)
      && text.isJoined(end + 1) && isNameWord(end + 1)
  }

  /// Moon jae - in.
  private func koreanTail(_ end: Int, start: Int) -> Int? {
    guard end == start + 1, text.tokens[end].isWord, isTail(end), text.isSign("-", at: end + 1),
      text.isJoined(end + 2), isTail(end + 2),
      scan.longest(language.surnames, at: start)?.entry.languages.contains(.ko) ?? false
    else { return nil }
    return end + 3
  }

  private func isTail(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isWord && !token.isCapitalised && token.length <= 6 && !isMarked(index)
      && !scan.hasAny(LexiconName.words.bit, at: index)
  }

  /// Jong-un, Jong - un, al-Assad, Jean - Claude; not Trump - Putin.
  private func behindHyphen(_ hyphen: Int, start: Int) -> Int? {
    let next = hyphen + 1
    guard text.tokens[next].isWord, taken.isFree(next) else { return nil }
    if text.tokens[next].isCapitalised, isMarked(next) && isSyllable(next) || isAcronym(next) { return nil }
    let isGlued = text.tokens[hyphen].gap == .none && text.tokens[next].gap == .none
    if isGlued { return isPairOfLeaders(hyphen, start: start) ? nil : next + 1 }
    if isParticle(hyphen - 1) { return next + 1 }
    if text.tokens[next].isCapitalised { return isDoubleName(hyphen, start: start) ? next + 1 : nil }
    if isTail(next), scan.has(.surnames, at: start) || hyphen > start + 1 && !scan.isKnown(next) { return next + 1 }
    return isSpelledOut(hyphen, start: start) ? next + 1 : nil
  }

  /// Trump-Kim.
  private func isPairOfLeaders(_ hyphen: Int, start: Int) -> Bool {
    hyphen == start + 1 && scan.has(.leaders, at: start)
      && (scan.has(.leaders, at: hyphen + 1) || scan.has(.surnames, at: hyphen + 1))
  }

  /// Thoong - lun, of a foreign name spelled out in syllables.
  private func isSpelledOut(_ hyphen: Int, start: Int) -> Bool {
    let next = text.tokens[hyphen + 1]
    return (hyphen - start <= 2 || (start..<hyphen).contains { text.isSign("-", at: $0) }) && isTitled(start)
      && next.length <= 6 && isSyllable(hyphen - 1) && isSyllable(hyphen + 1)
      && !scan.isWord(.stop, at: hyphen + 1)
  }

  /// Whether "A - B" with capitals is one name (Jean - Claude Juncker), not two persons (Trump - Putin).
  private func isDoubleName(_ hyphen: Int, start: Int) -> Bool {
    let (first, second) = (hyphen - 1, hyphen + 1)
    if isOwnName(first) || isOwnName(second) { return false }
    let (isFirstGiven, isSecondGiven) = (scan.has(.givenNames, at: first), scan.has(.givenNames, at: second))
    if isFirstGiven, isSecondGiven { return true }
    if hyphen > start + 1 { return !isFirstGiven && !isSecondGiven }
    let goesOn = text.isJoined(second + 1) && isNameWord(second + 1)
    return goesOn && (isFirstGiven || isSecondGiven || isTitled(start))
  }

  /// A name that stands for a person by itself: a surname of the east, a known leader's.
  private func isOwnName(_ index: Int) -> Bool { scan.has(.surnames, at: index) || scan.has(.leaders, at: index) }

  /// Whether an office or an honorific ends before a token.
  private func isTitled(_ index: Int) -> Bool {
    text.isJoined(index) && (offices.isEnding(at: index) || scan.ends(language.honorifics, at: index))
  }

  private func isParticle(_ index: Int) -> Bool { scan.isWord(.particle, at: index) }
  private func isInitial(_ index: Int) -> Bool {
    text.tokens[index].isCapitalised && text.tokens[index].length <= 2
  }
}
