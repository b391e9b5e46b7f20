/// Numbers as people write them: decimal comma in Vietnamese, point in English; thousands apart.
struct NumberText {
  var words: Words

  /// A value with its unit, such as `11,33 tỷ USD` or `84%`.
  func callAsFunction(_ value: Double, unit: String) -> String {
    if unit == "%" { return number(value) + "%" }
    let (scaled, scale) = Self.scaled(value)
    return [number(scaled), scale.map { words[$0] }, unit].compactMap { $0 }.filter { !$0.isEmpty }.joined(
      separator: " ")
  }

  /// Millions and more are written with a word.
  private static func scaled(_ value: Double) -> (Double, String?) {
    switch abs(value) {
    case 1e9...: (value / 1e9, "billion")
    case 1e6...: (value / 1e6, "million")
    default: (value, nil)
    }
  }

  /// At most three decimals, without trailing zeros.
  private func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return String(value) }
    let thousandths = Int((abs(value) * 1000).rounded())
    let fraction = String(String(thousandths % 1000 + 1000).dropFirst()).trimmingSuffix("0")
    let point = words.language == .vi ? "," : "."
    let sign = value < 0 ? "-" : ""
    return sign + grouped(thousandths / 1000) + (fraction.isEmpty ? "" : point + fraction)
  }

  private func grouped(_ whole: Int) -> String {
    let digits = String(whole)
    let separator = words.language == .vi ? "." : ","
    var groups: [Substring] = []
    var rest = digits[...]
    while rest.count > 3 {
      groups.insert(rest.suffix(3), at: 0)
      rest = rest.dropLast(3)
    }
    return ([rest] + groups).joined(separator: separator)
  }
}

extension String {
  fileprivate func trimmingSuffix(_ character: Character) -> String {
    var text = self[...]
    while text.last == character { text.removeLast() }
    return String(text)
  }
}
