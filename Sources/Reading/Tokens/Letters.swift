import Foundation

/// Letters without their marks, for judging whether a word may be a Vietnamese syllable.
enum Letters {
  /// Where Unicode has Latin letters with marks.
  private static let latin = [0xC0..<0x250, 0x1E00..<0x1F00]

  /// The base letter of each Latin scalar up to U+1EFF, 0 where it has none.
  private static let bases: [UInt8] = (0..<0x1F00).map { value in
    if value < 0x80 { return UInt8(value) }
    if value == 0x111 { return UInt8(ascii: "d") }
    guard latin.contains(where: { $0.contains(value) }), let scalar = Unicode.Scalar(value as Int) else { return 0 }
    let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first!
    return base.isASCII ? UInt8(base.value) : 0
  }

  /// The hash of a folded word with its marks taken off; letters of other scripts are left out.
  static func plainHash(_ folded: ArraySlice<UInt8>) -> UInt64 {
    var hash = Fold.seed
    var index = folded.startIndex
    while index < folded.endIndex {
      let lead = folded[index]
      var base = lead
      if lead >= 0xE0 {
        let scalar =
          index + 2 < folded.endIndex
          ? Int(lead & 0x0F) << 12 | Int(folded[index + 1] & 0x3F) << 6 | Int(folded[index + 2] & 0x3F) : bases.count
        base = lead < 0xF0 && scalar < bases.count ? bases[scalar] : 0
        index += lead < 0xF0 ? 3 : 4
      } else if lead >= 0xC0 {
        base = bases[Int(lead & 0x1F) << 6 | Int(folded[index + 1] & 0x3F)]
        index += 2
      } else {
        index += 1
      }
      if base != 0 { hash = Fold.add(base, to: hash) }
    }
    return hash
  }
}
