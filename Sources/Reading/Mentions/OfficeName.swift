/// The class of an office's head, as `offices.tsv` names it (`minister`), with what it has to do with others
/// (`office-classes.tsv`): worked out when the language is loaded, so that offices are compared by numbers.
struct OfficeName: Hashable, Sendable {
  /// A hash of the name.
  private let hash: UInt64
  private let traits: OfficeTraits
  /// Its own bit among the classes that others may stand for.
  private let bit: UInt64
  /// The bits of those that it may stand for itself.
  private let meanings: UInt64
  /// The branch in which one person at a time holds it.
  let singleIn: Branch?

  static let unknown = OfficeName(hash: 0, entry: nil, bit: 0, meanings: 0)

  fileprivate init(hash: UInt64, entry: OfficeClassEntry?, bit: UInt64, meanings: UInt64) {
    (self.hash, self.bit, self.meanings) = (hash, bit, meanings)
    traits = entry?.traits ?? []
    singleIn = entry?.singleIn
  }

  static func == (first: OfficeName, second: OfficeName) -> Bool { first.hash == second.hash }
  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  func isAny(_ traits: OfficeTraits) -> Bool { !self.traits.isDisjoint(with: traits) }

  /// Whether it may stand for offices of other names.
  var isGeneral: Bool { meanings != 0 }
  /// Whether it may stand for an office of any name: người đứng đầu.
  var mayMeanAny: Bool { meanings == .max }

  /// Whether it may stand for an office of another name: leader for president.
  func mayMean(_ other: OfficeName) -> Bool { mayMeanAny || meanings & other.bit != 0 }
}

/// The classes of offices of a language by their names.
struct OfficeClasses {
  private let entries: [String: OfficeClassEntry]
  /// The bits of the classes that others may stand for.
  private var bits: [String: UInt64] = [:]

  init(_ lexicon: Lexicon<OfficeClassEntry>) {
    entries = Dictionary(uniqueKeysWithValues: zip(lexicon.forms, lexicon.entries))
    for name in lexicon.entries.flatMap(\.means) where bits[name] == nil { bits[name] = 1 << UInt64(bits.count) }
  }

  /// Tells an office what its class is.
  func complete(_ office: inout OfficeEntry) {
    let entry = entries[office.className]
    let means = entry?.means ?? []
    office.office = OfficeName(
      hash: Fold.hash(office.className), entry: entry, bit: bits[office.className] ?? 0,
      meanings: means == ["any"] ? .max : means.reduce(0) { $0 | bits[$1]! })
    office.onlyState = entry?.state
  }
}
