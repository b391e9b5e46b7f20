/// Which tokens belong to names of something else than persons: no name runs over them.
struct TakenByNames {
  private enum Taking: UInt8 { case free, surname, place, other }
  private var taking: [Taking]

  /// A single word that is both a place and a surname stays free.
  init(_ scan: Scan, offices: [Office]) {
    taking = Array(repeating: .free, count: scan.text.count)
    for index in offices.lazy.flatMap(\.range) { taking[index] = .other }
    var index = 0
    while index < taking.count {
      let end = Self.end(scan, at: index)
      if end > index + 1 || end > index && !Self.mayBeName(scan, index) { mark(index..<end, scan) }
      index = max(index + 1, end)
    }
  }

  func isFree(_ index: Int) -> Bool { taking[index] == .free }

  /// Whether a token may open a name: Thái Anh Văn, though Thái is a state.
  func mayOpenName(_ index: Int) -> Bool { taking[index] == .free || taking[index] == .surname }

  /// Whether a token of a place's name may also be a syllable of a person's: Trương Hòa Bình, Tô Anh Dũng.
  func mayBeGivenName(_ index: Int) -> Bool { taking[index] == .place || taking[index] == .surname }

  private mutating func mark(_ range: Range<Int>, _ scan: Scan) {
    let isFirm = range.count > 1 && scan.hasAny(Self.firm, at: range.lowerBound)
    let isSurname = range.count == 1 && scan.has(.surnames, at: range.lowerBound)
    for token in range where taking[token] != .other { taking[token] = isFirm ? .other : isSurname ? .surname : .place }
  }

  /// Where the longest name that begins at a token ends; the token itself if there is none.
  private static func end(_ scan: Scan, at index: Int) -> Int {
    let token = scan.text.tokens[index]
    guard token.isCapitalised || scan.hasAny(lowerCase, at: index), scan.hasAny(lexicons, at: index) else {
      return index
    }
    let end = scan.end(of: lexicons & ~LexiconName.states.bit, at: index)
    guard let state = scan.longest(scan.language.states, at: index), state.entry.kind != .short else { return end }
    return max(end, state.end)
  }

  private static var lowerCase: UInt64 { LexiconName.sides.bit | LexiconName.placeNames.bit }

  /// Names that no person's name holds.
  private static var firm: UInt64 { LexiconName.states.bit | LexiconName.bodies.bit | LexiconName.offices.bit }
  private static var lexicons: UInt64 {
    firm | lowerCase | LexiconName.places.bit | LexiconName.mechanisms.bit | LexiconName.instruments.bit
      | LexiconName.nonSpeakers.bit | LexiconName.mechanismHeads.bit | LexiconName.instrumentHeads.bit
  }

  private static func mayBeName(_ scan: Scan, _ index: Int) -> Bool {
    !scan.has(.states, at: index)
      && (scan.has(.surnames, at: index) || scan.has(.leaders, at: index) || scan.has(.givenNames, at: index))
  }
}
