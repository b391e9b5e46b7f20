/// Something that holds of a candidate and may speak for or against it: a template with its values.
package struct Feature: Hashable, Sendable {
  package let template: Template
  /// What it speaks for, where there are more outcomes than two.
  package let outcome: FeatureWord
  /// Values of the template: numbers of `FeatureWord`, or hashes of words of the text.
  package let first: UInt64
  package let second: UInt64

  init(_ template: Template, _ outcome: FeatureWord, _ first: FeatureValue, _ second: FeatureValue) {
    self.template = template
    self.outcome = outcome
    self.first = first.number
    self.second = second.number
  }

  package init(template: Template, outcome: FeatureWord, first: UInt64, second: UInt64) {
    self.template = template
    self.outcome = outcome
    self.first = first
    self.second = second
  }

  /// The number by which its weight is found.
  @inline(__always)
  var key: UInt64 {
    let name = UInt64(template.number) | UInt64(outcome.number) << 8
    return Fold.mix(Fold.mix(Fold.mix(Fold.seed, name), first), second)
  }
}

/// A value of a feature.
struct FeatureValue: Sendable {
  let number: UInt64

  @inline(__always)
  init(_ word: FeatureWord) { number = UInt64(word.number) }

  /// A word of the text, by its hash.
  @inline(__always)
  init(word hash: UInt64) { number = hash }

  @inline(__always)
  init(_ isTrue: Bool) { self.init(isTrue ? .yes : .no) }

  /// A small number; those above nine are nine.
  @inline(__always)
  init(count: Int) { number = UInt64(FeatureWord.zero.number) + UInt64(min(max(count, 0), 9)) }

  static let nothing = FeatureValue(.nothing)
}
