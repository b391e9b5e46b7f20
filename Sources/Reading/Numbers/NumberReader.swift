/// Reads numbers with their scale words: 11,33 tỷ · 5 triệu rưỡi · hai mươi mốt.
struct NumberReader {
  struct Number {
    let value: Double
    let end: Int
    let isInDigits: Bool
    /// Whether a scale word (nghìn, triệu, tỷ) is part of it.
    let isScaled: Bool
    /// Whether it tells only the scale: hàng tỷ.
    var isRough = false
  }

  private let scan: Scan
  private var text: Text { scan.text }

  init(_ scan: Scan) { self.scan = scan }

  func number(at index: Int) -> Number? {
    guard index >= 0, index < text.count else { return nil }
    let base: (value: Double, end: Int)
    let isInDigits = text.tokens[index].isNumber
    if isInDigits {
      guard let value = Self.value(of: text.foldedForm(index)) else { return nil }
      base = (value, index + 1)
    } else if let word = word(.digit, at: index) {
      base = small(word, from: index)
    } else {
      return part(at: index)
    }
    let (value, end) = scaled(base.value, from: base.end)
    return Number(value: value, end: end, isInDigits: isInDigits, isScaled: end > base.end)
  }

  /// nửa tỷ, hàng triệu, hàng chục nghìn.
  private func part(at index: Int) -> Number? {
    guard var value = word(.part, at: index) else { return nil }
    var start = index + 1
    if isOnLine(start), let tens = word(.ten, at: start) { (value, start) = (value * tens, start + 1) }
    let (scaled, end) = scaled(value, from: start)
    guard end > index + 1 else { return nil }
    return Number(value: scaled, end: end, isInDigits: false, isScaled: true, isRough: value.rounded() == value)
  }

  /// 4,1 tỷ is a whole number, whatever binary fractions make of it.
  private static func product(_ value: Double, _ scale: Double) -> Double {
    let product = value * scale
    return abs(product - product.rounded()) < 1e-3 && scale > 1 ? product.rounded() : product
  }

  /// With the scale words behind it: 11,33 tỷ, 5 triệu rưỡi.
  private func scaled(_ number: Double, from start: Int) -> (Double, Int) {
    var (value, end) = (number, start)
    while isOnLine(end), let scale = word(.scale, at: end) {
      value = Self.product(value, scale)
      end += 1
      if isOnLine(end), let half = word(.half, at: end) { (value, end) = (value + half * scale, end + 1) }
    }
    return (value, end)
  }

  /// '11,33' 11.33 · '1.234.567' 1234567 · '8.5' 8.5: three digits after each point are thousands, one other sign is the
  /// decimal, of two kinds the last is.
  static func value(of digits: ArraySlice<UInt8>) -> Double? {
    let signs = digits.indices.filter { digits[$0] == UInt8(ascii: ".") || digits[$0] == UInt8(ascii: ",") }
    guard let first = signs.first, let last = signs.last else { return whole(digits) }
    let isMixed = signs.contains { digits[$0] != digits[first] }
    let ends = signs.dropFirst() + [digits.endIndex]
    let areThousands =
      zip(signs, ends).allSatisfy { $1 - $0 == 4 } && first - digits.startIndex <= 3
      && digits.prefix(upTo: first) != [UInt8(ascii: "0")]
    let isDecimal = signs.count == 1 && digits[first] == UInt8(ascii: ",")
    if areThousands ? !isDecimal : signs.count > 1 && !isMixed { return whole(digits) }
    return Double(
      String(decoding: digits[..<last].filter(isDigit) + [UInt8(ascii: ".")] + digits[(last + 1)...], as: UTF8.self))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The digits as one number, whatever signs stand between them.
  private static func whole(_ digits: ArraySlice<UInt8>) -> Double {
    digits.lazy.filter(isDigit).reduce(0) { $0 * 10 + Double($1 - 0x30) }
  }

  /// Number words up to 999: hai mươi mốt, một trăm.
  private func small(_ first: Double, from index: Int) -> (Double, Int) {
    var value = first
    var end = index + 1
    while isOnLine(end) {
      if let next = word(.digit, at: end), value >= 10, value.truncatingRemainder(dividingBy: 10) == 0, next < 10 {
        value += next
      } else if let tens = word(.ten, at: end) {
        value *= tens
      } else {
        break
      }
      end += 1
    }
    return (value, end)
  }

  private func isOnLine(_ index: Int) -> Bool { index < text.count && text.tokens[index].gap != .line }

  private func word(_ kind: NumberEntry.Kind, at index: Int) -> Double? {
    guard let match = scan.longest(scan.language.numbers, at: index),
      match.end == index + 1, match.entry.kind == kind
    else { return nil }
    return match.entry.value
  }
}
