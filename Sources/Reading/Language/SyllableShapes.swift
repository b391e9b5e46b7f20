/// Whether a word may be a syllable of the language: Trump, Merkel, Moon are none of Vietnamese.
struct SyllableShapes: Sendable {
  private let onsets: Set<[UInt8]>
  private let rhymes: Set<[UInt8]>

  init(_ syllables: Lexicon<SyllableEntry>) {
    func letters(_ part: SyllableEntry.Part) -> Set<[UInt8]> {
      Set(syllables.entries.filter { $0.part == part }.map(\.letters))
    }
    onsets = letters(.onset).union([[]])
    rhymes = letters(.rhyme)
  }

  private static let longestOnset = 3

  func isSyllable(_ folded: ArraySlice<UInt8>) -> Bool {
    let plain = Letters.plain(folded)
    return (0...Self.longestOnset).contains { length in
      length < plain.count && onsets.contains(Array(plain[..<length])) && rhymes.contains(Array(plain[length...]))
    }
  }
}
