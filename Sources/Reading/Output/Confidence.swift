/// How sure a fact is: the precision of its rule, counted on the training reports and smoothed.
enum Confidence {
  static func of(_ rule: String) -> Double { precision[rule, default: 0.5] }

  private static let precision: [String: Double] = [:]
}
