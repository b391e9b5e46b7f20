/// The language that output is written in; the words of reports stay as they are.
public enum OutputLanguage: String, Sendable, CaseIterable {
  case vi, en

  /// The language where none is asked for: on a terminal the locale's, else Vietnamese, so that files and pipes get the
  /// same bytes everywhere.
  ///
  /// - Parameters:
  ///   - environment: of its variables the first set one of `LC_ALL`, `LC_MESSAGES` and `LANG` counts.
  ///   - terminal: whether output goes to a terminal.
  public static func standard(environment: [String: String], terminal: Bool) -> OutputLanguage {
    guard terminal else { return .vi }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale.map { $0.hasPrefix("vi") ? .vi : .en } ?? .en
  }

  /// The language a browser asks for: the one its `Accept-Language` weighs most, Vietnamese if it names neither.
  public static func accepted(by header: String?) -> OutputLanguage {
    let wishes = (header ?? "").split(separator: ",").enumerated().compactMap { order, part in
      Wish(part, order: order)
    }
    return wishes.filter { $0.weight > 0 }.max { $0.isLess(than: $1) }?.language ?? .vi
  }

  /// One entry of `Accept-Language` that names a language we write.
  private struct Wish {
    var language: OutputLanguage
    var weight: Double
    var order: Int

    init?(_ part: Substring, order: Int) {
      let fields = part.split(separator: ";").map { $0.filter { $0 != " " } }
      guard let name = fields.first?.split(separator: "-").first,
        let language = OutputLanguage(rawValue: name.lowercased())
      else { return nil }
      let weight = fields.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
      self.language = language
      self.weight = weight ?? 1
      self.order = order
    }

    func isLess(than other: Wish) -> Bool {
      weight == other.weight ? order > other.order : weight < other.weight
    }
  }
}
