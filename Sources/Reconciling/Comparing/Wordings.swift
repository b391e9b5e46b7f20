/// Wordings of one thing: a shorter wording is the longer one that begins with it (`Tổng Bí thư`, `Tổng Bí thư Ban Chấp
/// hành Trung ương Đảng Cộng sản Việt Nam`), unless it begins two that differ (`Bộ trưởng`).
struct Wordings {
  private var longest: [[String]: [String]] = [:]

  /// - Parameter least: words that a shorter wording must have to stand for a longer one.
  init(_ texts: some Sequence<String>, least: Int) {
    let all = Set(texts.map(Folding.words)).sorted { ($0.count, $0.joined()) < ($1.count, $1.joined()) }
    for wording in all {
      let longer = wording.count < least ? [] : all.filter { $0.count > wording.count && $0.starts(with: wording) }
      let isChain = zip(longer, longer.dropFirst()).allSatisfy { $1.count > $0.count && $1.starts(with: $0) }
      longest[wording] = isChain ? longer.last ?? wording : wording
    }
  }

  /// The same for all wordings of one thing.
  func key(_ text: String) -> String {
    let words = Folding.words(text)
    return (longest[words] ?? words).joined(separator: " ")
  }
}
