/// Classes of words whose names stand in a column of a lexicon; one word may be of several.
protocol NamedClasses: OptionSet, Sendable where RawValue: FixedWidthInteger & Sendable, Element == Self {
  /// The names, in the order of the bits.
  static var names: [String] { get }
  /// The bit of each name.
  static var bits: [Substring: Int] { get }
}

extension NamedClasses {
  static func numbered(_ names: [String]) -> [Substring: Int] {
    Dictionary(uniqueKeysWithValues: names.enumerated().map { (Substring($1), $0) })
  }

  /// The class of a name, nil if there is none.
  init?(_ name: Substring) {
    guard let bit = Self.bits[name] else { return nil }
    self.init(rawValue: 1 << RawValue(bit))
  }

  /// The class of a name of `names`.
  static func named(_ name: Substring) -> Self { Self(name)! }
}

extension Table.Row {
  /// The classes that a cell names.
  func classes<Classes: NamedClasses>(_ column: Int, as _: Classes.Type) throws(LanguageFault) -> Classes {
    var classes: Classes = []
    for name in list(column) {
      guard let known = Classes(name) else {
        throw fault(
          "unknown word '\(name)' in column \(column + 1)", "known words: " + Classes.names.joined(separator: ", "))
      }
      classes.formUnion(known)
    }
    return classes
  }
}
