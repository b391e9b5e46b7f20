import Foundation

/// Whether two items are one commitment, and whether it changed between them.
public struct ThreadDecider: Sendable {
  public typealias Weights = [ThreadFeature: Double]
  private let joining: Weighing
  private let changing: Weighing

  public init(joining: Weights = ThreadWeights.joining, changing: Weights = ThreadWeights.changing) {
    self.joining = Weighing(joining, of: ThreadFeature.joining)
    self.changing = Weighing(changing, of: ThreadFeature.changing)
  }

  /// How likely they are one commitment, 0 to 1; 0 where something forbids it.
  public func sameness(_ comparison: ItemComparison) -> Double {
    if comparison.veto != nil { return 0 }
    let share = joining.share(comparison)
    let areOne = comparison.areBothGeneral || comparison.areOfOneNumber || comparison.areOfOneTarget
    if areOne { return max(share, Thresholds.joinItems) }
    return comparison.isDirectionBesideAct ? min(share, Thresholds.directionBesideAct) : share
  }

  /// How likely the one differs in level, amount, deadline, partner or scope from the other, 0 to 1.
  public func change(_ comparison: ItemComparison) -> Double { changing.share(comparison) }

  /// Weights of some features, in the order of the features, so that sums come out the same every time.
  public struct Weighing: Sendable {
    private let weights: [(feature: ThreadFeature, weight: Double)]

    public init(_ weights: Weights, of features: [ThreadFeature]) {
      self.weights = features.map { ($0, weights[$0] ?? 0) }
    }

    public func share(_ comparison: ItemComparison) -> Double {
      let sum = weights.reduce(0.0) { $0 + $1.weight * comparison[$1.feature] }
      return 1 / (1 + exp(-max(-30, min(30, sum))))
    }
  }
}
