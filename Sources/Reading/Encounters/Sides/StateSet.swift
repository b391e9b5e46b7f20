/// States by their ISO codes, sorted. The sides of an encounter are two or three, for which a list is quicker than hashes.
struct StateSet: Sendable, Equatable, ExpressibleByArrayLiteral {
  private(set) var codes: [String] = []

  init(_ codes: [String]) { for code in codes { insert(code) } }

  init(arrayLiteral codes: String...) { self.init(codes) }

  var count: Int { codes.count }
  var isEmpty: Bool { codes.isEmpty }

  func contains(_ code: String) -> Bool { codes.contains(code) }

  mutating func insert(_ code: String) {
    let place = codes.firstIndex { $0 >= code } ?? codes.count
    if place == codes.count || codes[place] != code { codes.insert(code, at: place) }
  }

  mutating func formUnion(_ other: StateSet) { for code in other.codes { insert(code) } }

  func isSubset(of other: StateSet) -> Bool { codes.allSatisfy(other.contains) }

  func isDisjoint(with other: StateSet) -> Bool { !codes.contains(where: other.contains) }
}
