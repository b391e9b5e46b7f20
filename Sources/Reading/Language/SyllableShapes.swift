/// Whether a word may be a syllable of the language: Trump, Merkel, Moon are none of Vietnamese.
struct SyllableShapes: Sendable {
  /// The hashes of every onset with every rhyme, without marks.
  private var syllables = HashTable()

  init(_ entries: Lexicon<SyllableEntry>) {
    let onsets = [[]] + entries.entries.filter { $0.part == .onset }.map(\.letters)
    let rhymes = entries.entries.filter { $0.part == .rhyme }.map(\.letters)
    for onset in onsets {
      for rhyme in rhymes { _ = syllables.value(of: Letters.plainHash((onset + rhyme)[...])) { 1 } }
    }
  }

  func isSyllable(_ folded: ArraySlice<UInt8>) -> Bool { syllables[Letters.plainHash(folded)] >= 0 }
}
