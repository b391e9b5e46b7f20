/// What a Unicode scalar does in a report's text.
enum CharacterClass: UInt8 {
  case letter, digit, space, line, sign
  /// A combining mark: it belongs to the letter before it.
  case mark
  /// Soft hyphen, zero-width space, byte-order mark, bidi control: seen by nobody, so it parts nothing.
  case ignorable

  /// The class of each ASCII byte.
  static let ascii: [CharacterClass] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0x0A, 0x0B, 0x0C, 0x0D: .line
    case 0x00...0x20, 0x7F: .space
    default: .sign
    }
  }

  /// The class of a scalar outside ASCII; Latin, in which Vietnamese is written, is decided first.
  init(beyondASCII scalar: UInt32) {
    switch scalar {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: self = .ignorable
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    case 0x85, 0x2028, 0x2029: self = .line
    case 0xD7, 0xF7: self = .sign
    case 0xC0...0x24F, 0x1E00...0x1EFF: self = .letter
    case 0x300...0x36F: self = .mark
    default: self = CharacterClass(properties: scalar)
    }
  }

  /// Out of line, for its cost would be paid at each word.
  @inline(never)
  private init(properties scalar: UInt32) {
    guard let properties = Unicode.Scalar(scalar)?.properties else {
      self = .sign
      return
    }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    default: self = properties.isAlphabetic ? .letter : .sign
    }
  }
}
