import Foundation

/// How likely a decision by sums of evidence is, 0 to 1, as the weights themselves have it.
enum Share {
  /// Of a yes.
  static func yes(_ sum: Int) -> Double { 1 / (1 + exp(-Double(sum) / 100)) }

  /// Of one option, with those that come to the same, among all.
  static func option(_ chosen: Int, of sums: [Int], isSame: (Int) -> Bool) -> Double {
    let top = sums.max() ?? 0
    var (own, all) = (0.0, 0.0)
    for (index, sum) in sums.enumerated() {
      let power = exp(Double(sum - top) / 100)
      all += power
      if index == chosen || isSame(index) { own += power }
    }
    return all > 0 ? own / all : 0
  }
}
