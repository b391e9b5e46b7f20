/// What speaks for and against one candidate: the sum of the weights of the features that hold. The features themselves
/// are noted where somebody wants to see them.
package struct Evidence: Sendable {
  private let weights: Weights.Lookup
  /// Not counted; the judge keeps them. (An `unowned(unsafe)` optional would make an array's iterator take evidence
  /// without notes for its end.)
  private let notes: Unmanaged<FeatureNotes>?
  private let number: Int
  private let outcome: FeatureWord
  /// Hundredths: above 0, more speaks for than against.
  package private(set) var sum = 0

  /// - Parameter judge: lives longer than the evidence.
  init(_ judge: any Judge, outcome: FeatureWord = .nothing) {
    weights = judge.lookup
    let notes = judge.notes
    self.notes = notes.map(Unmanaged.passUnretained)
    number = notes?.open() ?? 0
    self.outcome = outcome
  }

  @inline(__always)
  mutating func add(_ template: Template, _ first: FeatureValue = .nothing, _ second: FeatureValue = .nothing) {
    let feature = Feature(template, outcome, first, second)
    sum += weights[feature.key]
    if let notes { notes._withUnsafeGuaranteedRef { $0.note(feature, of: number) } }
  }

  @inline(__always)
  mutating func add(_ template: Template, _ first: FeatureWord, _ second: FeatureValue = .nothing) {
    add(template, FeatureValue(first), second)
  }

  /// Empty unless they are noted.
  package var features: [Feature] { notes?.takeUnretainedValue().features(of: number) ?? [] }
}

/// The features of all evidence of a report, for those who want to see them.
package final class FeatureNotes: @unchecked Sendable {
  private var features: [[Feature]] = []

  package init() {}

  fileprivate func open() -> Int {
    features.append([])
    return features.count - 1
  }

  fileprivate func note(_ feature: Feature, of number: Int) { features[number].append(feature) }

  fileprivate func features(of number: Int) -> [Feature] { features[number] }
}
