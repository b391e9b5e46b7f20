import Foundation

/// Letters without their marks, for judging whether a word may be a Vietnamese syllable.
enum Letters {
  /// The base letter of each Latin scalar up to U+1EFF, 0 where it has none.
  private static let bases: [UInt8] = (0..<0x1F00).map { value in
    guard let scalar = Unicode.Scalar(value as Int), scalar.properties.isAlphabetic else { return 0 }
    if value == 0x111 { return UInt8(ascii: "d") }
    let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first!
    return base.isASCII ? UInt8(base.value) : 0
  }

  /// A folded word with its marks taken off; letters of other scripts are left out.
  static func plain(_ folded: ArraySlice<UInt8>) -> [UInt8] {
    if folded.allSatisfy({ $0 < 0x80 }) { return Array(folded) }
    return String(decoding: folded, as: UTF8.self).unicodeScalars.compactMap { scalar in
      let value = Int(scalar.value)
      let base = value < 0x80 ? UInt8(value) : value < bases.count ? bases[value] : 0
      return base == 0 ? nil : base
    }
  }
}
