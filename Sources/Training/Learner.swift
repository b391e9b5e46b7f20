import Foundation
import Reading

/// Learns the weights of linear deciders by AdaGrad: small steps, the order of the samples from a fixed seed, so that the
/// same samples give the same weights.
struct Learner {
  private static let step = 0.08
  private static let decay = 0.01
  private var numbers: [Feature: Int] = [:]
  private var features: [Feature] = []
  private var weights: [Double] = []
  private var gradients: [Double] = []

  /// Yes or no: logistic.
  mutating func learn(_ samples: [Teacher.Sample], rounds: Int) {
    var indexed = samples.map { (numbers: number($0.features), target: $0.isRight ? 1.0 : 0.0) }
    var order = Shuffle(seed: 1)
    for _ in 0..<rounds {
      order.shuffle(&indexed)
      for sample in indexed {
        let probability = 1 / (1 + exp(-score(sample.numbers)))
        update(sample.numbers, by: probability - sample.target)
      }
    }
  }

  /// One of several: softmax, all right options together.
  mutating func learn(_ samples: [Teacher.Choice], rounds: Int) {
    var indexed = samples.map { (options: $0.options.map { number($0) }, isRight: $0.isRight) }
    var order = Shuffle(seed: 2)
    for _ in 0..<rounds {
      order.shuffle(&indexed)
      for sample in indexed {
        let powers = sample.options.map { exp(score($0)) }
        let all = powers.reduce(0, +)
        let right = zip(powers, sample.isRight).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
        for (index, option) in sample.options.enumerated() {
          update(option, by: powers[index] / all - (sample.isRight[index] ? powers[index] / right : 0))
        }
      }
    }
  }

  /// The weights worth keeping.
  func kept(least: Double) -> [Feature: Double] {
    var kept: [Feature: Double] = [:]
    for (index, feature) in features.enumerated() where abs(weights[index]) >= least {
      kept[feature] = (weights[index] * 100).rounded() / 100
    }
    return kept
  }

  private mutating func number(_ features: [Feature]) -> [Int] {
    features.map { feature in
      if let known = numbers[feature] { return known }
      numbers[feature] = weights.count
      self.features.append(feature)
      weights.append(0)
      gradients.append(1e-6)
      return weights.count - 1
    }
  }

  private func score(_ numbers: [Int]) -> Double {
    max(-30, min(30, numbers.reduce(0) { $0 + weights[$1] }))
  }

  private mutating func update(_ numbers: [Int], by gradient: Double) {
    for number in numbers {
      let change = gradient + Self.decay * weights[number]
      gradients[number] += change * change
      weights[number] -= Self.step * change / gradients[number].squareRoot()
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
