import Foundation
import Reading

/// Learns the weights of linear deciders by AdaGrad: small steps, the order of the samples from a fixed seed, so that the
/// same samples give the same weights.
struct Learner {
  struct Settings: Sendable {
    var step: Double
    var decay: Double
    /// Smaller weights are dropped.
    var least: Double
    /// Features that held in fewer reports are not learned: what they say is of those reports.
    var fewestReports = 3
  }
  static let statements = Settings(step: 0.08, decay: 0.01, least: 0.05)
  static let encounters = Settings(step: 0.1, decay: 0.05, least: 0.02)

  private let settings: Settings
  private var numbers: [Feature: Int] = [:]
  private var features: [Feature] = []
  private var weights: [Double] = []
  private var gradients: [Double] = []
  /// The weights behind each of the later rounds, added up.
  private var sums: [Double] = []
  private var summed = 0

  init(_ settings: Settings) { self.settings = settings }

  /// Yes or no: logistic.
  ///
  /// - Parameter lessons: the samples of each report.
  mutating func learn(_ lessons: [[Teacher.Sample]], rounds: Int) {
    addFeatures(lessons.map { $0.lazy.map(\.features) })
    var indexed = lessons.joined().map {
      (numbers: known($0.features), target: $0.isRight ? 1.0 : 0.0, weight: $0.weight)
    }
    var order = Shuffle(seed: 1)
    startSums()
    for round in 0..<rounds {
      order.shuffle(&indexed)
      for sample in indexed {
        let probability = 1 / (1 + exp(-score(sample.numbers)))
        update(sample.numbers, by: sample.weight * (probability - sample.target))
      }
      if 2 * round >= rounds { addToSums() }
    }
  }

  /// One of several: softmax, all right options together.
  mutating func learn(_ lessons: [[Teacher.Choice]], rounds: Int) {
    addFeatures(lessons.map { $0.lazy.flatMap(\.options) })
    var indexed = lessons.joined().map { (options: $0.options.map(known), isRight: $0.isRight) }
    var order = Shuffle(seed: 2)
    startSums()
    for round in 0..<rounds {
      order.shuffle(&indexed)
      for sample in indexed {
        let powers = sample.options.map { exp(score($0)) }
        let all = powers.reduce(0, +)
        let right = zip(powers, sample.isRight).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        for (index, option) in sample.options.enumerated() {
          update(option, by: powers[index] / all - (sample.isRight[index] ? powers[index] / right : 0))
        }
      }
      if 2 * round >= rounds { addToSums() }
    }
  }

  /// The weights worth keeping: the mean over the later half of the last rounds.
  func kept() -> [Feature: Double] {
    var kept: [Feature: Double] = [:]
    for (index, feature) in features.enumerated() {
      let mean = sums[index] / Double(summed)
      if abs(mean) >= settings.least { kept[feature] = (mean * 100).rounded() / 100 }
    }
    return kept
  }

  private mutating func startSums() { (sums, summed) = (Array(repeating: 0, count: weights.count), 0) }

  private mutating func addToSums() {
    for (index, weight) in weights.enumerated() { sums[index] += weight }
    summed += 1
  }

  /// Takes up the features that held in enough reports.
  ///
  /// - Parameter reports: the features of each sample or option of each report.
  private mutating func addFeatures(_ reports: [some Sequence<[Feature]>]) {
    var counts: [Feature: Int] = [:]
    for report in reports {
      for feature in Set(report.joined()) { counts[feature, default: 0] += 1 }
    }
    // In the order of the samples, so that the same samples give the same weights.
    for feature in reports.joined().joined() where numbers[feature] == nil && counts[feature]! >= settings.fewestReports
    {
      numbers[feature] = weights.count
      features.append(feature)
      weights.append(0)
      gradients.append(1e-6)
    }
  }

  private func known(_ features: [Feature]) -> [Int] { features.compactMap { numbers[$0] } }

  private func score(_ numbers: [Int]) -> Double {
    max(-30, min(30, numbers.reduce(0) { $0 + weights[$1] }))
  }

  private mutating func update(_ numbers: [Int], by gradient: Double) {
    for number in numbers {
      let change = gradient + settings.decay * weights[number]
      gradients[number] += change * change
      weights[number] -= settings.step * change / gradients[number].squareRoot()
    }
  }
}

/// Shuffles by SplitMix64 from a fixed seed.
private struct Shuffle: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func shuffle<Element>(_ elements: inout [Element]) { elements.shuffle(using: &self) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
