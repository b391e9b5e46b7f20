/// Classes of words whose names stand in a column of a lexicon; one word may be of several. Each name has a bit, so that
/// the class of a name is a constant to the compiler.
protocol NamedClasses: OptionSet, Sendable where RawValue: FixedWidthInteger & Sendable, Element == Self {
  associatedtype Name: NumberedCases
  /// The number of each name by its hash.
  static var numbers: HashTable { get }
}

extension NamedClasses {
  @inline(__always)
  init(_ name: Name) { self.init(rawValue: 1 << RawValue(name.number)) }

  static func numbersOfNames() -> HashTable {
    var numbers = HashTable(slots: 256)
    for name in Name.allCases { numbers[Fold.hash(name.hyphenated)] = Int32(name.number) }
    return numbers
  }

  /// The class of a name's bytes, nil if there is none.
  fileprivate init?(_ name: ArraySlice<UInt8>) {
    let number = Self.numbers[Fold.hash(name)]
    if number < 0 { return nil }
    self.init(rawValue: 1 << RawValue(number))
  }
}

extension Table.Row {
  /// The classes that a cell names.
  func classes<Classes: NamedClasses>(_ column: Int, as _: Classes.Type) throws(LanguageFault) -> Classes {
    var classes: Classes = []
    for name in words(column) {
      guard let known = Classes(name) else {
        throw fault(
          "unknown word '\(String(decoding: name, as: UTF8.self))' in column \(column + 1)",
          "known words: " + Classes.Name.allCases.map(\.hyphenated).joined(separator: ", "))
      }
      classes.formUnion(known)
    }
    return classes
  }
}
