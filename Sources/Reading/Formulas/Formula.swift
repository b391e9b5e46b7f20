/// A formula where it is said.
struct Formula: Sendable {
  /// Index in the lexicon of formulas.
  let entry: Int
  /// From its first part to its last.
  let range: Range<Int>
  /// A bit for each part that is said.
  let said: UInt16
  /// What stands between its parts and is none of them.
  let added: [Range<Int>]
  /// The states it is said of, sorted; empty if the text does not tell.
  var sides: StateSet = []

  var count: Int { said.nonzeroBitCount }
}

/// Parts of one formula that follow each other, as they are found.
struct FormulaRun {
  let entry: Int
  let start: Int
  private(set) var end: Int
  private(set) var said: UInt16
  private(set) var added: [Range<Int>] = []
  /// The last part: where it begins, whether no other formula has its words, whether it is long.
  private(set) var last: Piece
  /// Of the parts before the last one: whether some is the formula's own, whether all are long.
  private var hasOwn = false
  private var areLong = true

  struct Piece {
    let place: Int
    let range: Range<Int>
    let isOwn: Bool

    /// Longer than three syllables.
    var isLong: Bool { range.count > 3 }
    var bit: UInt16 { 1 << UInt16(place) }
  }

  init(_ entry: Int, _ piece: Piece) {
    self.entry = entry
    start = piece.range.lowerBound
    end = piece.range.upperBound
    said = piece.bit
    last = piece
  }

  func hasSaid(_ place: Int) -> Bool { said & (1 << UInt16(place)) != 0 }

  /// The same part in a longer wording.
  mutating func replaceLast(_ piece: Piece) {
    said = said & ~last.bit | piece.bit
    (last, end) = (piece, piece.range.upperBound)
  }

  mutating func append(_ piece: Piece, added between: Range<Int>?) {
    hasOwn = hasOwn || last.isOwn
    areLong = areLong && last.isLong
    if let between { added.append(between) }
    said |= piece.bit
    (last, end) = (piece, piece.range.upperBound)
  }

  /// Whether its parts make the formula: one is enough where it has one; of several two, of which one is the first, or
  /// long ones of which one is its own.
  func isFormula(ofParts count: Int) -> Bool {
    if count == 1 { return true }
    return said.nonzeroBitCount > 1
      && (said & 1 != 0 || (hasOwn || last.isOwn) && areLong && last.isLong)
  }

  var formula: Formula { Formula(entry: entry, range: start..<end, said: said, added: added) }
}
