import Foundation
import Reconciling

/// Makes the weights of `ThreadDecider`: logistic regression over all pairs at once, sums in a fixed order, so that the same pairs
/// give the same weights.
package struct ThreadTraining {
  package let joining: ThreadDecider.Weights
  package let changing: ThreadDecider.Weights

  private static let steps = 400
  private static let rate = 0.5
  private static let momentum = 0.9
  /// What keeps weights small.
  private static let decay = 0.005

  package init(_ pairs: [ThreadGold.Pair]) {
    let same = pairs.filter { $0.label != .different }
    joining = Self.fit(pairs.map { ($0.comparison, $0.label != .different) }, ThreadFeature.joining)
    changing = Self.fit(same.map { ($0.comparison, $0.label == .changed) }, ThreadFeature.changing)
  }

  /// As `ThreadWeights.swift`.
  package var source: String {
    """
    /// The weights of `ThreadDecider`, made by `make train` from the training pairs of gold/threads.
    public enum ThreadWeights {
      public static let joining: ThreadDecider.Weights = [
    \(Self.lines(joining, ThreadFeature.joining))
      ]
      public static let changing: ThreadDecider.Weights = [
    \(Self.lines(changing, ThreadFeature.changing))
      ]
    }

    """
  }

  private static func lines(_ weights: ThreadDecider.Weights, _ features: [ThreadFeature]) -> String {
    features.map { "    .\($0): \(weights[$0] ?? 0)," }.joined(separator: "\n")
  }

  private static func fit(_ lessons: [(ItemComparison, Bool)], _ features: [ThreadFeature]) -> ThreadDecider.Weights {
    var weights: ThreadDecider.Weights = [:]
    var speeds: ThreadDecider.Weights = [:]
    for _ in 0..<steps {
      var slopes = Dictionary(
        uniqueKeysWithValues: features.map { ($0, $0 == .always ? 0 : decay * (weights[$0] ?? 0)) })
      let weighing = ThreadDecider.Weighing(weights, of: features)
      for (comparison, isSo) in lessons {
        let error = (weighing.share(comparison) - (isSo ? 1 : 0)) / Double(lessons.count)
        for feature in features { slopes[feature]! += error * comparison[feature] }
      }
      for feature in features {
        speeds[feature] = momentum * (speeds[feature] ?? 0) + slopes[feature]!
        weights[feature] = (weights[feature] ?? 0) - rate * speeds[feature]!
      }
    }
    return weights.mapValues { ($0 * 1000).rounded() / 1000 }
  }
}
