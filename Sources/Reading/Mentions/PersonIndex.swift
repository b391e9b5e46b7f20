/// Finds the person whose form a name may be, without comparing it to all persons of a long report.
///
/// Words that are near each other begin or end alike, so persons are kept by the ends of the words of their names.
struct PersonIndex {
  /// The last entry with an end of a word, in `entries`.
  private var byEnd = HashTable(slots: 64)
  /// A person, and the entry before with the same end, or -1.
  private var entries: [(person: Int, before: Int32)] = []
  private var byLetters = HashTable(slots: 64)
  private static let lengthOfEnd = 3

  mutating func add(_ key: NameKey, as person: Int) {
    let letters = Self.letters(of: key)
    if byLetters[letters] < 0 { byLetters[letters] = Int32(person) }
    for word in key.words {
      let ends = Self.ends(of: word)
      add(ends.first, person)
      add(ends.last, person)
    }
  }

  private mutating func add(_ end: UInt64, _ person: Int) {
    entries.append((person, byEnd[end]))
    byEnd[end] = Int32(entries.count - 1)
  }

  /// Whose form a key is: a spelling of a known name, or a part of a longer one.
  func owner(of key: NameKey, _ persons: [Person]) -> Int? {
    let same = byLetters[Self.letters(of: key)]
    if same >= 0 { return Int(same) }
    let candidates = candidates(for: key)
    if let spelling = candidates.first(where: { key.isSpelling(of: persons[$0].key) }) { return spelling }
    if let longer = candidates.first(where: { key.isPart(of: persons[$0].key) }) { return longer }
    guard key.count == 1 else { return nil }
    return candidates.first {
      persons[$0].key.count == 1 && NameKey.areNear(persons[$0].key.words.first!, key.words.first!)
    }
  }

  /// The persons that have the like of the key's rarest word, in order; some twice.
  private func candidates(for key: NameKey) -> [Int] {
    var rarest: (ends: (first: UInt64, last: UInt64), count: Int)?
    for word in key.words {
      let ends = Self.ends(of: word)
      var count = 0
      forEachPerson(ends) { _ in count += 1 }
      if count == 0 { return [] }
      if count < rarest?.count ?? .max { rarest = (ends, count) }
    }
    guard let rarest else { return [] }
    var persons: [Int] = []
    persons.reserveCapacity(rarest.count)
    forEachPerson(rarest.ends) { persons.append($0) }
    persons.sort()
    return persons
  }

  /// Calls `body` with each person that has a word with such ends, and twice where both are of one word.
  private func forEachPerson(_ ends: (first: UInt64, last: UInt64), _ body: (Int) -> Void) {
    forEachPerson(ends.first, body)
    forEachPerson(ends.last, body)
  }

  private func forEachPerson(_ end: UInt64, _ body: (Int) -> Void) {
    var entry = byEnd[end]
    while entry >= 0 {
      body(entries[Int(entry)].person)
      entry = entries[Int(entry)].before
    }
  }

  /// A hash of the letters of all words joined.
  private static func letters(of key: NameKey) -> UInt64 {
    key.words.joined().reduce(Fold.seed) { Fold.add($1, to: $0) }
  }

  /// Hashes of the first and of the last letters of a word; the last ones are told apart by a byte that no text has.
  private static func ends(of word: ArraySlice<UInt8>) -> (first: UInt64, last: UInt64) {
    (
      word.prefix(lengthOfEnd).reduce(Fold.seed) { Fold.add($1, to: $0) },
      word.suffix(lengthOfEnd).reduce(Fold.add(0xFF, to: Fold.seed)) { Fold.add($1, to: $0) }
    )
  }
}
