extension String {
  /// The text without the control characters by which a report could steer the terminal that shows it; line breaks
  /// stay, other white space becomes a space.
  var printable: String {
    guard unicodeScalars.contains(where: \.steers) else { return self }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.compactMap { scalar in
          scalar.steers ? (scalar.properties.isWhitespace ? " " : nil) : scalar
        }))
  }
}

extension Unicode.Scalar {
  fileprivate var steers: Bool { properties.generalCategory == .control && self != "\n" }
}
