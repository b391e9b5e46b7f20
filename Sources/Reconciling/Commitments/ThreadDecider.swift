import Foundation

/// Whether two items are one commitment, and whether it changed between them.
public struct ThreadDecider: Sendable {
  public typealias Weights = [ThreadFeature: Double]
  private let joining: Weights
  private let changing: Weights

  public init(joining: Weights = ThreadWeights.joining, changing: Weights = ThreadWeights.changing) {
    self.joining = joining
    self.changing = changing
  }

  /// How likely they are one commitment, 0 to 1; 0 where something forbids it.
  public func sameness(_ comparison: ItemComparison) -> Double {
    if comparison.veto != nil { return 0 }
    let share = Self.share(comparison, joining, of: ThreadFeature.joining)
    return comparison.areBothGeneral ? max(share, Thresholds.joinItems) : share
  }

  /// How likely the one differs in level, amount, deadline, partner or scope from the other, 0 to 1.
  public func change(_ comparison: ItemComparison) -> Double {
    Self.share(comparison, changing, of: ThreadFeature.changing)
  }

  /// In the order of the features, so that sums come out the same every time.
  public static func share(
    _ comparison: ItemComparison, _ weights: Weights, of features: [ThreadFeature]
  ) -> Double {
    let sum = features.reduce(0.0) { $0 + (weights[$1] ?? 0) * (comparison.features[$1] ?? 0) }
    return 1 / (1 + exp(-max(-30, min(30, sum))))
  }
}
