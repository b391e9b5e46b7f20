/// Finds the person whose form a name may be, without comparing it to all persons of a long report.
///
/// Words that are near each other begin or end alike, so persons are kept by the ends of the words of their names.
struct PersonIndex {
  private var byEnd: [WordEnd: [Int]] = [:]
  private var byLetters: [[UInt8]: Int] = [:]

  /// The first or the last letters of a word.
  private struct WordEnd: Hashable {
    let bytes: ArraySlice<UInt8>
    let isLast: Bool
    private static let length = 3

    static func both(of word: [UInt8]) -> [WordEnd] {
      [WordEnd(bytes: word.prefix(length), isLast: false), WordEnd(bytes: word.suffix(length), isLast: true)]
    }
  }

  mutating func add(_ key: NameKey, as person: Int) {
    let letters = Array(key.words.joined())
    byLetters[letters] = byLetters[letters] ?? person
    for end in Set(key.words.flatMap(WordEnd.both)) { byEnd[end, default: []].append(person) }
  }

  /// Whose form a key is: a spelling of a known name, or a part of a longer one.
  func owner(of key: NameKey, _ persons: [Person]) -> Int? {
    if let same = byLetters[Array(key.words.joined())] { return same }
    let candidates = candidates(for: key)
    if let spelling = candidates.first(where: { key.isSpelling(of: persons[$0].key) }) { return spelling }
    if let longer = candidates.first(where: { key.isPart(of: persons[$0].key) }) { return longer }
    guard key.count == 1 else { return nil }
    return candidates.first { persons[$0].key.count == 1 && NameKey.areNear(persons[$0].key.words[0], key.words[0]) }
  }

  /// The persons that have the like of the key's rarest word, in order.
  private func candidates(for key: NameKey) -> [Int] {
    let lists = key.words.map { word in WordEnd.both(of: word).map { byEnd[$0] ?? [] } }
    let rarest = lists.min { $0[0].count + $0[1].count < $1[0].count + $1[1].count } ?? []
    return Set(rarest.joined()).sorted()
  }
}
