/// Which phrases stand together as one side or as the sides of one encounter: X và Y; A, B và C; X ngày 2/8 cùng Y.
struct SideGroups {
  private let scan: Scan
  private let people: People
  private var text: Text { scan.text }
  private static let longestGap = 8

  init(_ scan: Scan, people: People) {
    self.scan = scan
    self.people = people
  }

  /// The phrases joined to one, forwards.
  func forwards(from index: Int, in phrases: [SidePhrase]) -> [SidePhrase] {
    var last = index
    while last + 1 < phrases.count, isJoined(phrases[last], phrases[last + 1]) { last += 1 }
    return Array(phrases[index...last])
  }

  /// The first of the phrases joined to one, backwards; no place before is joined.
  func first(from index: Int, in phrases: [SidePhrase]) -> Int {
    var first = index
    while first > 0, phrases[first - 1].kind != .place, isJoined(phrases[first - 1], phrases[first]) { first -= 1 }
    return first
  }

  /// Only a joining word or a comma, and no verb, stands between; brackets and a date do not count.
  func isJoined(_ first: SidePhrase, _ second: SidePhrase) -> Bool {
    guard second.start > first.end, second.start - first.end <= 4 * Self.longestGap else { return false }
    var depth = 0
    var length = 0
    var isDate = false
    for index in first.end..<second.start {
      if text.isSign("(", at: index) { depth += 1 }
      defer { if text.isSign(")", at: index), depth > 0 { depth -= 1 } }
      if depth > 0 { continue }
      if length == 0 {
        if !isDate, scan.isEncounterWord(.dayWord, at: index) { isDate = true }
        if isDate, isPartOfDate(index) { continue }
        guard joins(index) else { return false }
      } else if scan.isEncounterWord(.verbal, at: index) || scan.isCue(at: index) || opensFrame(index) {
        return false
      }
      length += 1
    }
    return (1...Self.longestGap).contains(length)
  }

  /// A verb of an encounter: hội kiến, but not thăm, which may belong to a title.
  private func opensFrame(_ index: Int) -> Bool {
    scan.longest(scan.language.encounters, at: index).map { $0.entry.verb == .with && $0.range.count > 1 } ?? false
  }

  func joins(_ index: Int) -> Bool {
    scan.isWord(.and, at: index) || text.isSign(",", at: index) || text.isSign("-", at: index)
  }

  private func isPartOfDate(_ index: Int) -> Bool {
    let token = text.tokens[index]
    return token.isNumber || token.isSign("/") || token.isSign("-") || token.isSign(".")
      || scan.isEncounterWord([.dayWord, .thisDay], at: index)
  }

  // MARK: who they are

  /// The people and states of some phrases; a word for two stands for the pair.
  func sides(_ phrases: [SidePhrase], pair: PersonList) -> Sides {
    var sides = Sides()
    for phrase in phrases {
      switch phrase.kind {
      case .pair, .peer: sides.add(Sides(people: pair))
      default: sides.add(Sides(people: phrase.person.map { [$0] } ?? [], states: phrase.states))
      }
    }
    for person in sides.people { if let state = state(of: person) { sides.states.insert(state) } }
    return sides
  }

  func state(of person: Int) -> StateCode? { people.persons[person].state }

  func states(of persons: PersonList) -> StateSet { StateSet(persons.compactMap(state)) }
}

extension Scan {
  /// Whether a verb of speech or stance of two syllables or more stands at a token.
  func isCue(at index: Int) -> Bool { longest(language.cues, at: index).map { $0.range.count > 1 } ?? false }
}
