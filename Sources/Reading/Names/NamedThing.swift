/// A mechanism or an instrument where it is named.
struct NamedThing: Sendable {
  var range: Range<Int>
  /// The number of its session.
  var session: Int?
  /// Where else it is named, with the number of the same session.
  var others: [Range<Int>] = []
  /// Tokens that do not tell it from others: its number, between whom it is.
  var aside: Range<Int>?
  /// Its id in a lexicon, or what makes it the same as another (`summit ASEAN`).
  var id: String?
  /// The states a lexicon says it is of, none for a forum of many; nil where the words about it tell.
  var members: StateSet?
  /// Whether a lexicon holds its whole name.
  var isListed = false
  /// Where the head of its name ends.
  var headEnd: Int?
  /// Whether it names two sides: Đối tác chiến lược Việt - Nga.
  var isOfPair = false
  /// Whether it stands within the name of an instrument.
  var isInside = false
  let rule: String
}

/// The mechanisms and instruments of a report, each place of them.
struct Names: Sendable {
  var mechanisms: [NamedThing] = []
  var instruments: [NamedThing] = []
}

extension [NamedThing] {
  /// One for each thing: the same id, the same words, or a beginning of a longer wording; two numbers of sessions are two.
  /// The longest wording stays, but rather one that names both sides, and none from within another name.
  func distinct(in text: Text) -> [NamedThing] {
    var distinct: [NamedThing] = []
    for thing in sorted(by: { ($1.weight, $0.range.lowerBound) < ($0.weight, $1.range.lowerBound) }) {
      if let known = distinct.firstIndex(where: { $0.isSame(as: thing, in: text) }) {
        distinct[known].session = distinct[known].session ?? thing.session
        if distinct[known].session == thing.session { distinct[known].others.append(thing.range) }
      } else {
        distinct.append(thing)
      }
    }
    return distinct.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension NamedThing {
  private static let heavy = 1000

  /// What makes a wording the better one.
  fileprivate var weight: Int { (isInside ? 0 : 2 * Self.heavy) + (isOfPair ? Self.heavy : 0) + range.count }

  fileprivate func isSame(as other: NamedThing, in text: Text) -> Bool {
    if let session, let theirs = other.session, session != theirs { return false }
    if let id, let theirs = other.id { return id == theirs }
    let isLonger = range.count >= other.range.count
    let (long, short) = isLonger ? (self, other) : (other, self)
    return long.words(in: text).starts(with: short.words(in: text))
  }

  /// The words of the name without what stands aside or in brackets.
  private func words(in text: Text) -> some Sequence<UInt64> {
    var isBracketed = false
    return range.lazy.filter { index in
      let token = text.tokens[index]
      if token.isSign("(") { isBracketed = true }
      if token.isSign(")") { isBracketed = false }
      return token.kind != .sign && !isBracketed && !(aside?.contains(index) ?? false)
    }.map { text.tokens[$0].hash }
  }
}
