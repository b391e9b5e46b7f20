/// What the words about the name of an instrument say became of it: ký Hiệp định …, triển khai hiệu quả Nghị định thư …, Hiệp định …
/// sớm có hiệu lực.
struct InstrumentStateReader {
  private let scan: Scan
  /// The names of the report's instruments, in order.
  private let names: [Range<Int>]
  private let aims: Aims
  private var text: Text { scan.text }

  /// Words between the one that says it and the name.
  private static let reachBefore = 3
  private static let reachBehind = 4
  private static let longestWord = 8
  /// được … ký
  private static let reachOfAgent = 12
  /// Between two names of a row.
  private static let reachOfRow = 4
  /// Words from a name to those that point back to it.
  private static let reachOfPointing = 60

  init(_ scan: Scan, names: [Range<Int>], aims: Aims) {
    self.scan = scan
    self.names = names
    self.aims = aims
  }

  /// A state, the token where the words begin that tell it, and whether it was reached and not only urged.
  struct Told {
    let state: InstrumentState
    let place: Int
    var isReached = true
  }

  /// What is only urged or agreed on is not reached: nhất trí ký Hiệp định …; sớm đưa Hiệp định … có hiệu lực.
  func told(of name: Range<Int>) -> Told? {
    (behind(name.upperBound) ?? before(name.lowerBound) ?? before(rowOf: name)).flatMap { reached($0, of: name) }
  }

  private func reached(_ told: Told, of name: Range<Int>) -> Told? {
    switch told.state {
    case .signed where isPutOff(behind: name.upperBound): return nil
    case .amended where isUnreal(told.place) || isNominal(told.place): return nil
    case .signed where isUnreal(told.place) || isAhead(told.place, of: name):
      return Told(state: .negotiating, place: told.place, isReached: false)
    case .inForce where isUnreal(told.place) || isAhead(told.place, of: name), .ratifying where isUnreal(told.place):
      return Told(state: .ratifying, place: told.place, isReached: false)
    default: return told
    }
  }

  /// Lễ ký Hiệp định … bị lùi: nothing was signed.
  private func isPutOff(behind end: Int) -> Bool {
    let marks = DevelopmentMarks(scan, in: end..<max(end, text.sentenceEnd(max(0, end - 1))))
    return marks.part.prefix { text.tokens[$0].kind != .sign }.contains { index in
      scan.longest(scan.language.circumstances, at: index)?.entry.kind == .postponed
        || marks.words.contains { $0.range.lowerBound == index && [.blocked, .dropped].contains($0.meaning) }
    }
  }

  /// Hiệp định … sẽ được ký; lễ ký Hiệp định … dự kiến diễn ra: it is still to come.
  private func isAhead(_ place: Int, of name: Range<Int>) -> Bool {
    if place >= name.upperBound { return (name.upperBound..<place).contains(where: isAhead) }
    let isOccasion = scan.longest(scan.language.encounters, at: place - 1)?.entry.noun == .signed
    return isOccasion
      && (name.upperBound..<min(text.count, name.upperBound + Self.reachBehind)).contains {
        text.isJoined($0) && isAhead($0)
      }
  }

  /// sẽ, dự kiến
  private func isAhead(_ index: Int) -> Bool {
    scan.longest(scan.language.developmentWords, at: index)?.entry.meaning == .ahead
  }

  /// việc nâng cấp Hiệp định …
  private func isNominal(_ place: Int) -> Bool {
    (max(0, place - 2)..<place).contains {
      text.isJoined($0 + 1) && scan.longest(scan.language.developmentWords, at: $0)?.entry.meaning == .nominal
    }
  }

  /// Whether it is urged, or agreed, promised or asked for.
  private func isUnreal(_ place: Int) -> Bool {
    let sentence = text.sentenceStart(place)..<text.sentenceEnd(place)
    return aims.promises(place..<place + 1, in: scan) || DevelopmentMarks(scan, in: sentence).isUnreal(place)
  }

  /// ký A, B và C: what stands before the first of a row is said of all.
  private func before(rowOf name: Range<Int>) -> Told? {
    guard let previous = names.last(where: { $0.upperBound < name.lowerBound }),
      isRow(previous.upperBound..<name.lowerBound)
    else { return nil }
    return before(previous.lowerBound) ?? before(rowOf: previous)
  }

  /// A comma, a semicolon, và, and what counts the next.
  private func isRow(_ gap: Range<Int>) -> Bool {
    guard gap.count <= Self.reachOfRow, text.isJoined(gap.upperBound) else { return false }
    return gap.allSatisfy { index in
      text.isSign(",", at: index) || text.isSign(";", at: index) || scan.isWord([.and, .also], at: index)
        || text.tokens[index].isNumber || scan.has(.numbers, at: index)
    }
  }

  /// The places behind a name that point back to it (2 văn kiện trên; Hiệp định có hiệu lực từ …), within a few sentences and
  /// before another is named, with what they say.
  func pointed(backTo name: Range<Int>) -> [(place: Range<Int>, told: Told)] {
    let next = names.map(\.lowerBound).filter { $0 >= name.upperBound }.min() ?? text.count
    return (name.upperBound..<max(name.upperBound, min(next, name.upperBound + Self.reachOfPointing))).compactMap {
      index in
      if let match = scan.longest(scan.language.instrumentWords, at: index), match.entry.place == .back {
        return told(of: match.range).map { (match.range, $0) }
      }
      guard let head = scan.longest(scan.language.instrumentHeads, at: index) else { return nil }
      return behind(head.end).flatMap { reached($0, of: head.range) }.map { (head.range, $0) }
    }
  }

  private func behind(_ end: Int) -> Told? {
    for index in end..<min(end + Self.reachBehind, text.count) {
      guard text.isJoined(index), text.tokens[index].kind != .sign else { return nil }
      if let word = word(at: index, .behind) { return Told(state: word.state, place: index) }
      if let done = doneBySomebody(behind: index) { return done }
    }
    return nil
  }

  /// được Bộ trưởng hai nước ký: who does it stands between.
  private func doneBySomebody(behind passive: Int) -> Told? {
    guard scan.longest(scan.language.developmentWords, at: passive)?.entry.meaning == .passive else { return nil }
    for index in passive + 1..<min(passive + Self.reachOfAgent, text.count) {
      guard text.isJoined(index), text.tokens[index].kind != .sign else { return nil }
      if !scan.isInCompound(index), let word = word(at: index, .before), word.state.isDoneAtOnce {
        return Told(state: word.state, place: index)
      }
    }
    return nil
  }

  private func before(_ start: Int) -> Told? {
    for index in (max(0, start - Self.longestWord)..<start).reversed() {
      guard text.isJoined(index + 1), text.tokens[index].kind != .sign else { return nil }
      if let word = word(at: index, .before), word.end <= start, start - word.end <= Self.reachBefore {
        return longer(upTo: word.end, before: index) ?? Told(state: word.state, place: index)
      }
    }
    return nil
  }

  /// chuẩn bị ký: what begins earlier and ends with the same word.
  private func longer(upTo end: Int, before index: Int) -> Told? {
    (max(0, index - Self.longestWord)..<index).lazy.compactMap { place in
      word(at: place, .before).flatMap { $0.end == end ? Told(state: $0.state, place: place) : nil }
    }.first
  }

  private func word(at index: Int, _ place: InstrumentWordEntry.Place) -> (state: InstrumentState, end: Int)? {
    guard let match = scan.longest(scan.language.instrumentWords, at: index), match.entry.place == place else {
      return nil
    }
    return (match.entry.state, match.end)
  }
}

extension InstrumentState {
  /// Whether it is reached by one act.
  fileprivate var isDoneAtOnce: Bool {
    [.signed, .ratifying, .initialled, .extended, .amended, .terminated, .suspended].contains(self)
  }
}
