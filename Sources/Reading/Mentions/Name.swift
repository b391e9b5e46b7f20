/// A form of a personal name where it stands.
struct Name: Sendable {
  var range: Range<Int>
  /// Its words; equal keys are the same form.
  var key: NameKey
  /// Evidence that it is a person's; `NameReader.enough` is enough.
  var evidence: Int
  var gender: HonorificEntry.Gender?
  /// Where the honorifics and ranks before it begin; the name's beginning if there are none.
  var phraseStart: Int
  /// The office right before it.
  var office: Office?
  /// Whether it is that of somebody's wife, son …: the surname alone is then not hers.
  var isOfKin: Bool
}

/// The words of a name, folded.
struct NameKey: Hashable, Sendable {
  private let text: Text
  private let range: Range<Int>
  /// A hash of the words, by which keys are compared.
  let hash: UInt64
  /// How many words it has.
  private(set) var count = 0
  /// How many bytes its words have together.
  private var letters = 0

  init(_ range: Range<Int>, in text: Text) {
    self.text = text
    self.range = range
    var hash = Fold.seed
    for index in range where text.tokens[index].kind != .sign {
      hash = (hash ^ text.tokens[index].hash) &* 0x100_0000_01b3
      count += 1
      letters += Int(text.tokens[index].length)
    }
    self.hash = hash
  }

  var words: some BidirectionalCollection<ArraySlice<UInt8>> {
    range.lazy.filter { [text] in text.tokens[$0].kind != .sign }.map { [text] in text.foldedForm($0) }
  }

  static func == (first: NameKey, second: NameKey) -> Bool { first.hash == second.hash }
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  /// Whether both are spellings of one name: the same letters joined, or each word near its like.
  func isSpelling(of other: NameKey) -> Bool {
    if abs(letters - other.letters) > count { return false }
    if letters == other.letters, words.joined().elementsEqual(other.words.joined()) { return true }
    return count == other.count && count > 1 && zip(words, other.words).allSatisfy { Self.areNear($0, $1) }
  }

  /// Whether every word has its like in a longer name.
  func isPart(of longer: NameKey) -> Bool {
    longer.count > count && words.allSatisfy { word in longer.words.contains { Self.areNear(word, $0) } }
  }

  /// Equal, or of five letters and more and apart by one letter or by two letters that changed places.
  static func areNear(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    if first == second { return true }
    guard min(first.count, second.count) >= 5, abs(first.count - second.count) <= 1 else { return false }
    let start = zip(first, second).prefix { $0 == $1 }.count
    let (a, b) = (first.dropFirst(start), second.dropFirst(start))
    if a.dropFirst() == b.dropFirst() || a.dropFirst() == b || a == b.dropFirst() { return true }
    return a.count >= 2 && a.dropFirst(2) == b.dropFirst(2) && a.prefix(2).elementsEqual(b.prefix(2).reversed())
  }
}
