/// Compares the numbers of a body's sessions with their dates: the eighteenth was held before the twentieth.
struct OrdinalCheck {
  private let article: Article
  private let times: [TimeExpression]
  private var text: Text { article.text }
  /// Tokens between a session and its date.
  private static let reach = 4

  init(_ article: Article, times: [TimeExpression]) {
    self.article = article
    self.times = times
  }

  private struct Dated {
    let session: Int
    let name: Range<Int>
    let time: TimeExpression
    /// The first year, month and day that the time names, as far as it names them.
    let start: Substring
  }

  func checks(_ names: [NamedThing]) -> [NumberCheck] {
    var groups: [(name: NamedThing, sessions: [Dated])] = []
    for name in names {
      guard let dated = dated(name) else { continue }
      if let known = groups.firstIndex(where: { isOfSameBody($0.name, name) }) {
        if !groups[known].sessions.contains(where: { $0.session == dated.session }) {
          groups[known].sessions.append(dated)
        }
      } else {
        groups.append((name, [dated]))
      }
    }
    return groups.flatMap { group in
      let sessions = group.sessions.sorted { $0.session < $1.session }
      return zip(sessions, sessions.dropFirst()).compactMap(check)
    }
  }

  private func check(_ first: Dated, _ second: Dated) -> NumberCheck? {
    let length = min(first.start.utf8.count, second.start.utf8.count)
    let (before, after) = (first.start.prefix(length), second.start.prefix(length))
    guard before != after || first.start == second.start else { return nil }
    let holds = before < after
    return NumberCheck(
      kind: .ordinal, holds: holds,
      says: "\(first.session) (\(first.start)) \(holds ? "before" : "not before") \(second.session) (\(second.start))",
      ranges: [first.name, first.time.range, second.name, second.time.range])
  }

  private func isOfSameBody(_ first: NamedThing, _ second: NamedThing) -> Bool {
    if first.id != nil || second.id != nil { return first.id == second.id }
    return first.body(in: text).elementsEqual(second.body(in: text))
  }

  /// A session with the date of its clause: right beside its name, or at the head of its sentence.
  private func dated(_ name: NamedThing) -> Dated? {
    guard let session = name.session else { return nil }
    let sentence = article.sentences[article.sentenceOf[name.range.lowerBound]]
    let dated = times.filter { isDate($0, of: name.range, in: sentence) }
    guard dated.count == 1, let start = dated[0].value?.prefix(while: { $0 != "/" && $0 != "." }), start.utf8.count >= 4
    else { return nil }
    return Dated(session: session, name: name.range, time: dated[0], start: start)
  }

  private func isDate(_ time: TimeExpression, of name: Range<Int>, in sentence: Range<Int>) -> Bool {
    let place = time.range
    guard sentence.contains(place.lowerBound), let first = time.value?.utf8.first, first != UInt8(ascii: "X") else {
      return false
    }
    if place.lowerBound >= name.upperBound { return place.lowerBound - name.upperBound <= Self.reach }
    return name.lowerBound >= place.upperBound
      && (name.lowerBound - place.upperBound <= Self.reach || place.lowerBound - sentence.lowerBound <= 1)
  }
}

extension NamedThing {
  /// The words of the name without its number.
  fileprivate func body(in text: Text) -> some Sequence<UInt64> {
    range.lazy.filter { !(aside?.contains($0) ?? false) && text.tokens[$0].kind == .word }.map { text.tokens[$0].hash }
  }
}
