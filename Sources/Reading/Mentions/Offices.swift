/// The offices of a report, found by the place where they begin or end.
final class Offices: Sendable {
  let all: [Office]
  /// For each token the index of the office that begins there, and of the one that ends before it, or -1.
  private let beginning: [Int32]
  private let ending: [Int32]

  init(_ offices: [Office], tokens: Int) {
    all = offices
    var beginning = Array(repeating: Int32(-1), count: tokens + 1)
    var ending = beginning
    for (index, office) in offices.enumerated() {
      beginning[office.range.lowerBound] = Int32(index)
      ending[office.range.upperBound] = Int32(index)
    }
    self.beginning = beginning
    self.ending = ending
  }

  func beginning(at token: Int) -> Office? { office(beginning, token) }

  func ending(at token: Int) -> Office? { office(ending, token) }

  func isEnding(at token: Int) -> Bool { ending.indices.contains(token) && ending[token] >= 0 }

  private func office(_ indices: [Int32], _ token: Int) -> Office? {
    indices.indices.contains(token) && indices[token] >= 0 ? all[Int(indices[token])] : nil
  }
}
