/// A noun phrase that may mean somebody.
struct MentionCandidate {
  enum Subject {
    case person(Int)
    case office(Office)
    /// chính quyền Trump, phát ngôn viên của ông Trump: the state of a person.
    case actingFor(Int)
    case honorific(HonorificEntry)
    case state(StateCode, isCapital: Bool)
    case body(BodyEntry)
    case sides(SidesEntry)
  }

  var range: Range<Int>
  var subject: Subject
}

/// Finds the noun phrases that may mean somebody: names and offices first, the lexicons where those leave room.
struct MentionCandidates {
  private let scan: Scan
  private let text: Text
  private let language: Language
  private let people: People

  init(_ article: Article, _ people: People) {
    scan = article.scan
    text = article.text
    language = article.language
    self.people = people
  }

  /// All of them in order; two may overlap, and then the first counts.
  func all() -> [MentionCandidate] {
    let named = named()
    var taken = Array(repeating: false, count: text.count)
    for candidate in named { for index in candidate.range { taken[index] = true } }
    var candidates: [MentionCandidate] = []
    candidates.reserveCapacity(named.count * 2)
    var next = 0
    var index = 0
    while true {
      let nextName = next < named.count ? named[next].range.lowerBound : text.count
      index = scan.next(Self.lexicons, from: index, to: nextName)
      if index == text.count { return candidates }
      while next < named.count, named[next].range.lowerBound == index {
        candidates.append(named[next])
        next += 1
      }
      guard !taken[index], let candidate = candidate(at: index), !candidate.range.contains(where: { taken[$0] })
      else {
        index += 1
        continue
      }
      candidates.append(candidate)
      index = candidate.range.upperBound
    }
  }

  private static var lexicons: UInt64 {
    LexiconName.sides.bit | LexiconName.bodies.bit | LexiconName.states.bit | LexiconName.honorifics.bit
  }

  // MARK: names and offices

  /// In order, the longest of those that begin at one place first.
  private func named() -> [MentionCandidate] {
    var candidates = people.phrases.map { phrase in
      MentionCandidate(range: phrase.range, subject: .person(phrase.person))
    }
    let phrases = Dictionary(people.phrases.map { ($0.range.lowerBound, $0) }) { first, _ in first }
    for office in people.bareOffices where isTitle(office) {
      if office.sort == .aide, let phrase = phrases[behindOf(office.range.upperBound)],
        text.isJoined(phrase.range.lowerBound)
      {
        let range = office.range.lowerBound..<phrase.range.upperBound
        candidates.append(MentionCandidate(range: range, subject: .actingFor(phrase.person)))
      } else {
        candidates += titles(office)
      }
    }
    candidates += governments(phrases)
    return candidates.sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
  }

  private func behindOf(_ index: Int) -> Int { scan.isWord(.of, at: index) ? index + 1 : index }

  /// Not: sự lãnh đạo, ứng viên Thủ tướng.
  private func isTitle(_ office: Office) -> Bool {
    let start = office.range.lowerBound
    return !text.isJoined(start) || !scan.isWord(.abstract, at: start - 1) && !scan.isBehindWord(.candidate, at: start)
  }

  /// chính quyền Trump, chính phủ của Thủ tướng Abe.
  private func governments(_ phrases: [Int: People.Phrase]) -> [MentionCandidate] {
    people.phrases.compactMap { phrase in
      let start = phrase.range.lowerBound
      guard text.isJoined(start),
        case let end = scan.isWord(.of, at: start - 1) ? start - 1 : start,
        let body = (max(0, end - 3)..<end).first(where: { isGovernment(from: $0, to: end) })
      else { return nil }
      return MentionCandidate(range: body..<phrase.range.upperBound, subject: .actingFor(phrase.person))
    }
  }

  private func isGovernment(from start: Int, to end: Int) -> Bool {
    scan.longest(language.bodies, at: start).map { $0.end == end && $0.entry.branch == .government } ?? false
  }

  /// The titles that an office makes with the states behind it: Ngoại trưởng Nga và Mỹ, lãnh đạo Hàn - Triều.
  private func titles(_ office: Office) -> [MentionCandidate] {
    let end = office.range.upperBound
    let title = MentionCandidate(range: office.range, subject: .office(office))
    if let several = counted(office) { return [several] }
    guard text.isJoined(end), office.name.isAny([.highest, .minister]), !office.name.isAny(.deputy) else {
      return [title]
    }
    if office.state == nil {
      guard let first = state(at: end), text.isSign("-", at: first.end), let second = state(at: first.end + 1) else {
        return [title]
      }
      return [
        titled(office, office.range.lowerBound..<first.end, of: first),
        titled(office, second.range, of: second),
      ]
    }
    guard office.state != language.home || office.sort != .group,
      scan.isWord(.and, at: end) || text.isSign("-", at: end), let other = state(at: end + 1),
      other.entry.state != office.state, !scan.has(.offices, at: other.end)
    else { return [title] }
    return [title, titled(office, other.range, of: other)]
  }

  /// hai đồng Chủ tịch, hai Trưởng đoàn đàm phán.
  private func counted(_ office: Office) -> MentionCandidate? {
    let start = office.range.lowerBound
    guard office.state == nil, text.isJoined(start), let number = scan.longest(language.numbers, at: start - 1),
      number.end == start, number.entry.kind == .digit, number.entry.value > 1
    else { return nil }
    return MentionCandidate(
      range: start - 1..<office.range.upperBound,
      subject: .sides(SidesEntry(who: number.entry.value == 2 ? .both : .all, of: .people)))
  }

  private func titled(_ office: Office, _ range: Range<Int>, of state: Scan.Match<StateEntry>) -> MentionCandidate {
    var office = office
    office.state = state.entry.state
    office.range = range
    return MentionCandidate(range: range, subject: .office(office))
  }

  private func state(at index: Int) -> Scan.Match<StateEntry>? {
    scan.longest(language.states, at: index).flatMap { $0.entry.kind == .capital ? nil : $0 }
  }

  // MARK: entries of lexicons

  private func candidate(at index: Int) -> MentionCandidate? {
    guard scan.hasAny(Self.lexicons, at: index) else { return nil }
    if let sides = scan.longest(language.sides, at: index) {
      return MentionCandidate(range: index..<behindStates(sides.end), subject: .sides(sides.entry))
    }
    if let body = scan.longest(language.bodies, at: index), !isLevel(index) { return candidate(of: body) }
    if let state = scan.longest(language.states, at: index), state.entry.kind != .short || isInPair(state.range) {
      return MentionCandidate(
        range: state.range, subject: .state(state.entry.state, isCapital: state.entry.kind == .capital))
    }
    if let honorific = scan.longest(language.honorifics, at: index), honorific.entry.mayStandAlone {
      return MentionCandidate(range: honorific.range, subject: .honorific(honorific.entry))
    }
    return nil
  }

  /// thăm cấp Nhà nước, ủy ban cấp Chính phủ: of what rank, not who.
  private func isLevel(_ body: Int) -> Bool { text.isJoined(body) && scan.isWord(.level, at: body - 1) }

  /// hai nhà lãnh đạo Nga, Mỹ; hai nước Việt Nam - Lào.
  private func behindStates(_ end: Int) -> Int {
    guard let first = state(at: end), text.isJoined(end),
      [",", "-"].contains(where: { text.isSign($0, at: first.end) }) || scan.isWord(.and, at: first.end),
      let second = state(at: first.end + 1)
    else { return end }
    return second.end
  }

  /// Bộ Ngoại giao Nga is Russia.
  private func candidate(of body: Scan.Match<BodyEntry>) -> MentionCandidate {
    let state = text.isJoined(body.end) ? scan.longest(language.states, at: body.end) : nil
    guard let state, state.entry.kind == .state, body.entry.state == nil else {
      return MentionCandidate(range: body.range, subject: .body(body.entry))
    }
    return MentionCandidate(
      range: body.range.lowerBound..<state.end, subject: .state(state.entry.state, isCapital: false))
  }

  /// Việt, Trung, Hàn … mean states only in pairs: Việt - Trung.
  private func isInPair(_ range: Range<Int>) -> Bool {
    text.isSign("-", at: range.upperBound) && scan.has(.states, at: range.upperBound + 1)
      || text.isSign("-", at: range.lowerBound - 1) && scan.has(.states, at: range.lowerBound - 2)
  }
}
