/// Finds the person whose form a name may be, without comparing it to all persons of a long report.
struct PersonIndex {
  /// Persons by the first letters of each word of their names.
  private var byBeginning: [[UInt8]: [Int]] = [:]
  private var byLetters: [[UInt8]: Int] = [:]
  private static let beginning = 3

  mutating func add(_ key: NameKey, as person: Int) {
    let letters = Array(key.words.joined())
    byLetters[letters] = byLetters[letters] ?? person
    for beginning in Set(key.words.map(Self.beginning)) { byBeginning[beginning, default: []].append(person) }
  }

  /// Whose form a key is: a spelling of a known name, or a part of a longer one. Words that are near begin alike.
  func owner(of key: NameKey, _ persons: [Person]) -> Int? {
    if let same = byLetters[Array(key.words.joined())] { return same }
    let candidates = key.words.map { byBeginning[Self.beginning($0)] ?? [] }.min { $0.count < $1.count } ?? []
    if let spelling = candidates.first(where: { key.isSpelling(of: persons[$0].key) }) { return spelling }
    if let longer = candidates.first(where: { key.isPart(of: persons[$0].key) }) { return longer }
    guard key.count == 1 else { return nil }
    return candidates.first { persons[$0].key.count == 1 && NameKey.areNear(persons[$0].key.words[0], key.words[0]) }
  }

  private static func beginning(_ word: [UInt8]) -> [UInt8] { Array(word.prefix(beginning)) }
}
