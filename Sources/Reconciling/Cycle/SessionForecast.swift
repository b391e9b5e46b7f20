import Reading

/// When and where the next session of a series may be held, by those that were: a forecast, never a date that somebody stated.
struct SessionForecast {
  /// From the shortest to the longest gap after the last session held, in months (EDTF).
  private(set) var interval: String?
  /// The side whose turn it is.
  private(set) var host: String?
  /// The grounds of both, in words.
  private(set) var why: String?

  /// A session that was held, as far as it is known.
  struct Held {
    let ordinal: Int
    let when: EDTF?
    let host: String?
  }

  /// - Parameter held: by ordinal.
  init(_ held: [Held], next: Int?) {
    forecast(held)
    alternate(held, next: next)
  }

  private mutating func forecast(_ held: [Held]) {
    let dated = held.compactMap { session in Self.month(session.when).map { (session.ordinal, $0) } }
    guard let last = dated.last, last.0 == held.last?.ordinal else { return }
    let gaps = zip(dated, dated.dropFirst()).map { Double($1.1 - $0.1) / Double(max(1, $1.0 - $0.0)) }
    guard gaps.count >= Thresholds.gapsOfAForecast, let least = gaps.min(), let most = gaps.max(), least > 0 else {
      return
    }
    let first = Self.written(last.1 + Int(least.rounded(.down)))
    let latest = Self.written(last.1 + Int(most.rounded(.up)))
    interval = first == latest ? first : "\(first)/\(latest)"
    add("gaps of \(Int(least.rounded(.down))) to \(Int(most.rounded(.up))) months between \(dated.count) sessions held")
  }

  /// Two sides take turns if those known to have received odd sessions and even ones are two.
  private mutating func alternate(_ held: [Held], next: Int?) {
    guard let next else { return }
    let known = held.compactMap { session in session.host.map { (session.ordinal, $0) } }
    let (odd, even) = (Set(known.filter { $0.0 % 2 == 1 }.map(\.1)), Set(known.filter { $0.0 % 2 == 0 }.map(\.1)))
    guard odd.count == 1, even.count == 1, odd != even else { return }
    host = next % 2 == 1 ? odd.first : even.first
    add("host by turns: " + known.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
  }

  private mutating func add(_ ground: String) { why = [why, ground].compactMap { $0 }.joined(separator: "; ") }

  /// Months since the year 0.
  private static func month(_ when: EDTF?) -> Int? {
    guard let year = when?.year, let month = when?.month else { return nil }
    return year * 12 + month - 1
  }

  private static func written(_ month: Int) -> String {
    let number = month % 12 + 1
    return "\(month / 12)-\(number < 10 ? "0" : "")\(number)"
  }
}
