/// A mechanism or an instrument where it is named.
struct NamedThing: Sendable {
  var range: Range<Int>
  /// The number of its session.
  var session: Int?
  /// Its id in a lexicon, or what makes it the same as another (`partnership comprehensive strategic`).
  var id: String?
  let rule: String
}

/// The mechanisms and instruments of a report, each place of them.
struct Names: Sendable {
  var mechanisms: [NamedThing] = []
  var instruments: [NamedThing] = []
}

extension [NamedThing] {
  /// One for each thing: the same id, the same words, or a beginning of a longer wording; two numbers of sessions are two.
  /// The longest wording stays.
  func distinct(in text: Text) -> [NamedThing] {
    var distinct: [NamedThing] = []
    for thing in sorted(by: { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }) {
      if let known = distinct.firstIndex(where: { $0.isSame(as: thing, in: text) }) {
        distinct[known].session = distinct[known].session ?? thing.session
      } else {
        distinct.append(thing)
      }
    }
    return distinct.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension NamedThing {
  fileprivate func isSame(as other: NamedThing, in text: Text) -> Bool {
    if let session, let theirs = other.session, session != theirs { return false }
    if let id, id == other.id { return true }
    return words(in: text).starts(with: other.words(in: text))
  }

  private func words(in text: Text) -> some Sequence<UInt64> {
    text.tokens[range].lazy.filter { $0.kind != .sign }.map(\.hash)
  }
}
