/// States, sorted by their codes. The sides of an encounter are two or three, for which a list is quicker than hashes.
struct StateSet: Sendable, Hashable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private var list: ShortList<StateCode> = []

  init(_ codes: some Sequence<StateCode>) { for code in codes { insert(code) } }

  init(arrayLiteral codes: StateCode...) { self.init(codes) }

  var startIndex: Int { 0 }
  var endIndex: Int { list.count }
  subscript(index: Int) -> StateCode { list[index] }

  var names: [String] { list.map(\.name) }
  func contains(_ code: StateCode) -> Bool { list.contains(code) }

  mutating func insert(_ code: StateCode) {
    let place = list.firstIndex { $0.number >= code.number } ?? list.count
    if place == list.count {
      list.append(code)
    } else if list[place] != code {
      list.insert(code, at: place)
    }
  }

  mutating func formUnion(_ other: StateSet) { for code in other.list { insert(code) } }

  func isSubset(of other: StateSet) -> Bool { list.allSatisfy(other.list.contains) }

  func isDisjoint(with other: StateSet) -> Bool { !list.contains(where: other.list.contains) }
}

extension StateCode: ShortListed {
  var code: UInt16 { number }
  init(code: UInt16) { self.init(number: code) }
}
