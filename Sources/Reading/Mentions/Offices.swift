/// The offices of a report, found by the place where they begin or end.
struct Offices: Sendable {
  private(set) var all: [Office]
  /// For each token the index of the office that begins there, and of the one that ends before it, or before lúc đó,
  /// nước chủ nhà …, which may stand between an office and its holder; or -1.
  private let beginning: [Int32]
  private var ending: [Int32]

  init(_ offices: [Office], _ scan: Scan) {
    all = offices
    var beginning = Array(repeating: Int32(-1), count: scan.text.count + 1)
    var ending = beginning
    for (index, office) in offices.enumerated() {
      beginning[office.range.lowerBound] = Int32(index)
      ending[office.range.upperBound] = Int32(index)
      if let gap = scan.longest(scan.language.officeWords, at: office.range.upperBound), gap.entry.role == .gap {
        ending[gap.end] = Int32(index)
      }
    }
    self.beginning = beginning
    self.ending = ending
  }

  func beginning(at token: Int) -> Office? { office(beginning, token) }

  func ending(at token: Int) -> Office? { office(ending, token) }

  func isEnding(at token: Int) -> Bool { ending.indices.contains(token) && ending[token] >= 0 }

  /// The last office that begins before a token and not before `start`.
  func last(before token: Int, from start: Int) -> Office? {
    var index = token - 1
    while index >= start {
      if beginning[index] >= 0 { return all[Int(beginning[index])] }
      index -= 1
    }
    return nil
  }

  /// Gives an office more words: it runs on to `end`.
  mutating func lengthen(_ office: Office, to end: Int) {
    let index = beginning[office.range.lowerBound]
    ending[office.range.upperBound] = -1
    ending[end] = index
    all[Int(index)].range = office.range.lowerBound..<end
  }

  private func office(_ indices: [Int32], _ token: Int) -> Office? {
    indices.indices.contains(token) && indices[token] >= 0 ? all[Int(indices[token])] : nil
  }
}
