/// What of a name tells it from others of the same states.
///
///     Ủy ban hỗn hợp Việt Nam - Ba Lan về hợp tác kinh tế → Ủy ban hỗn hợp về hợp tác kinh tế
///     Hiệp định Đối tác kinh tế toàn diện (CEPA) → Hiệp định Đối tác kinh tế toàn diện
struct NameStem {
  private let scan: Scan
  private var text: Text { scan.text }

  init(_ scan: Scan) { self.scan = scan }

  /// The words of a name without its states, signs and brackets; all of them where nothing else is left.
  ///
  /// - Parameter aside: the place of a number that tells sessions apart.
  func words(of name: Range<Int>, without aside: Range<Int>? = nil) -> String {
    var kept: [Int] = []
    var index = name.lowerBound
    while index < name.upperBound {
      if let aside, aside.contains(index) {
        index = aside.upperBound
      } else if text.isSign("(", at: index) {
        index = (index..<name.upperBound).first { text.isSign(")", at: $0) }.map { $0 + 1 } ?? name.upperBound
      } else if let state = state(at: index), state.end <= name.upperBound {
        while let last = kept.last, scan.isWord([.between, .with, .and], at: last) { kept.removeLast() }
        index = state.end
      } else {
        if text.tokens[index].kind != .sign { kept.append(index) }
        index += 1
      }
    }
    return (kept.isEmpty ? Array(name) : kept).map { text.value($0..<$0 + 1) }.joined(separator: " ")
  }

  /// The one word of the name in capitals alone: CEPA, EVFTA.
  func acronym(in name: Range<Int>) -> String? {
    let words = name.filter { index in
      text.tokens[index].letterCase == .upper && text.foldedForm(index).count > 2 && state(at: index) == nil
    }
    return words.count == 1 ? text.value(words[0]..<words[0] + 1) : nil
  }

  private func state(at index: Int) -> Scan.Match<StateEntry>? {
    scan.longest(scan.language.states, at: index).flatMap { $0.entry.kind == .capital ? nil : $0 }
  }
}
