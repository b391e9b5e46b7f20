/// Decides who is meant at each place: names, titles without a name, pronouns, states, bodies, hai bên.
struct MentionReader {
  private let article: Article
  private let scan: Scan
  private let text: Text
  private let language: Language
  private let people: People
  /// Whether the report names the language's home state at all.
  private let namesHome: Bool
  private var mentions: [Mention] = []
  /// The last mention of each person.
  private var lastOf: [Int]
  /// Persons by the names of their offices.
  private var holders: [String: [Int]] = [:]

  /// The mentions of a report, in order, not overlapping.
  static func read(_ article: Article, _ people: People) -> Mentions {
    var reader = MentionReader(article, people)
    reader.decideAll()
    return Mentions(reader.mentions, article: article)
  }

  private init(_ article: Article, _ people: People) {
    self.article = article
    self.people = people
    lastOf = Array(repeating: -1, count: people.persons.count)
    for (index, person) in people.persons.enumerated() {
      for office in person.offices where holders[office.name]?.last != index {
        holders[office.name, default: []].append(index)
      }
    }
    scan = article.scan
    text = article.text
    language = article.language
    namesHome = article.scan.places(of: .states).contains { [scan, language] in
      scan.longest(language.states, at: $0)?.entry.state == language.home
    }
  }

  private struct Candidate {
    enum Subject {
      case person(Int)
      case office(Office)
      case honorific(HonorificEntry)
      case state(String, isCapital: Bool)
      case body(BodyEntry)
      case sides(SidesEntry)
    }
    let range: Range<Int>
    let subject: Subject
  }

  /// Goes over the noun phrases that may mean somebody: names and offices first, the lexicons where those leave room.
  private mutating func decideAll() {
    let named = namedCandidates()
    var taken = Array(repeating: false, count: text.count)
    for candidate in named { for index in candidate.range { taken[index] = true } }
    var next = 0
    var index = 0
    while true {
      let nextName = next < named.count ? named[next].range.lowerBound : text.count
      index = scan.next(Self.lexicons, from: index, to: nextName)
      if index == text.count { return }
      while next < named.count, named[next].range.lowerBound == index {
        decide(named[next])
        next += 1
      }
      guard !taken[index], let candidate = lexiconCandidate(at: index), !candidate.range.contains(where: { taken[$0] })
      else {
        index += 1
        continue
      }
      decide(candidate)
      index = candidate.range.upperBound
    }
  }

  /// Names with their titles and offices without a name, in order, the longest of those that begin at one place first.
  private func namedCandidates() -> [Candidate] {
    var candidates = people.phrases.map { Candidate(range: $0.range, subject: .person($0.person)) }
    candidates += people.bareOffices.lazy.filter(isTitle).map { Candidate(range: $0.range, subject: .office($0)) }
    return candidates.sorted { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
  }

  /// Not: sự lãnh đạo, ứng viên Thủ tướng.
  private func isTitle(_ office: Office) -> Bool {
    let start = office.range.lowerBound
    return !text.isJoined(start) || !scan.isWord([.abstract, .candidate], at: start - 1)
  }

  private static let lexicons =
    LexiconName.sides.bit | LexiconName.bodies.bit | LexiconName.states.bit | LexiconName.honorifics.bit

  private func lexiconCandidate(at index: Int) -> Candidate? {
    guard scan.hasAny(Self.lexicons, at: index) else { return nil }
    if let sides = scan.longest(language.sides, at: index) {
      return Candidate(range: sides.range, subject: .sides(sides.entry))
    }
    if let body = scan.longest(language.bodies, at: index) {
      let state = text.isJoined(body.end) ? scan.longest(language.states, at: body.end) : nil
      guard let state, state.entry.kind == .state, body.entry.state == nil else {
        return Candidate(range: body.range, subject: .body(body.entry))
      }
      return Candidate(range: index..<state.end, subject: .state(state.entry.state, isCapital: false))
    }
    if let state = scan.longest(language.states, at: index), state.entry.kind != .short || isInPair(state.range) {
      return Candidate(range: state.range, subject: .state(state.entry.state, isCapital: state.entry.kind == .capital))
    }
    if let honorific = scan.longest(language.honorifics, at: index), honorific.entry.mayStandAlone {
      return Candidate(range: honorific.range, subject: .honorific(honorific.entry))
    }
    return nil
  }

  /// Việt, Trung, Hàn … mean states only in pairs: Việt - Trung.
  private func isInPair(_ range: Range<Int>) -> Bool {
    text.isSign("-", at: range.upperBound) && scan.has(.states, at: range.upperBound + 1)
      || text.isSign("-", at: range.lowerBound - 1) && scan.has(.states, at: range.lowerBound - 2)
  }

  private mutating func decide(_ candidate: Candidate) {
    if let last = mentions.last, last.range.upperBound > candidate.range.lowerBound { return }
    let (kind, who) = meaning(of: candidate)
    if let person = who?.person { lastOf[person] = mentions.count }
    mentions.append(Mention(range: candidate.range, kind: kind, who: who, isFree: isFree(candidate.range.lowerBound)))
  }

  /// Behind no preposition; phía in "từ phía Campuchia" is part of the phrase.
  private func isFree(_ start: Int) -> Bool {
    let start = text.isJoined(start) && scan.isWord(.sideWord, at: start - 1) ? start - 1 : start
    return !text.isJoined(start) || !scan.isPreposition(at: start - 1)
  }

  private func meaning(of candidate: Candidate) -> (Mention.Kind, Who?) {
    switch candidate.subject {
    case .person(let person): (.person, .person(person))
    case .office(let office): (.title, holder(of: office))
    case .honorific(let honorific): (.pronoun, antecedent(of: honorific, at: candidate.range.lowerBound))
    case .state(let code, let isCapital): (isCapital ? .capital : .state, .state(code))
    case .body(let body): (.body, state(of: body, at: candidate.range))
    case .sides(let sides): (sides.of == .states ? .states : .sides, sides.who == .both ? .both : .all)
    }
  }

  /// Whom an office without a name means: the last one mentioned of those who bear it; nobody: its state.
  private func holder(of office: Office) -> Who? {
    let ofState = office.state.map(Who.state)
    let start = office.range.lowerBound
    if text.isJoined(start), scan.isWord(.indefinite, at: start - 1) { return ofState }
    if office.state == nil, office.sort == .group || office.name == "head" { return ofState }
    let fit = office.sort == .counterpart ? counterparts(office) : bearers(office)
    if fit.isEmpty { return ofState }
    return .person(fit.max { lastOf[$0] < lastOf[$1] }!)
  }

  private func bearers(_ office: Office) -> [Int] {
    let persons = people.persons
    let fit = mayBear(office).filter { index in
      let isOfState = office.state == nil || persons[index].state == nil || office.state == persons[index].state
      return isOfState && persons[index].offices.contains { office.mayMean($0) }
    }
    let exact = fit.filter { persons[$0].offices.contains { office.isSame(as: $0) } }
    if office.state != nil { return exact.isEmpty ? fit : exact }
    let home = exact.filter { persons[$0].offices.contains { office.isSame(as: $0) && $0.state == nil } }
    return home.isEmpty ? fit : home
  }

  /// Persons among whom the bearers of an office are: those with an office of its name, for a general one all.
  private func mayBear(_ office: Office) -> [Int] {
    let isGeneral = !OfficeNames.meanings(of: office.name).isEmpty || office.name == "state-president"
    return isGeneral ? Array(people.persons.indices) : holders[office.name] ?? []
  }

  /// người đồng cấp Nga: the one of that state with the same office as the last person.
  private func counterparts(_ office: Office) -> [Int] {
    guard let last = mentions.last(where: { $0.who?.person != nil })?.who?.person, let state = office.state else {
      return []
    }
    let names = Set(people.persons[last].offices.map(\.name))
    let ofState = people.persons.indices.filter { people.persons[$0].state == state }
    let same = ofState.filter { people.persons[$0].offices.contains { names.contains($0.name) } }
    return same.isEmpty ? ofState : same
  }

  /// ông, bà, đồng chí: the first person of the sentence that stands behind no preposition, else of the last sentence
  /// with one. nước này: the last state.
  private func antecedent(of honorific: HonorificEntry, at index: Int) -> Who? {
    switch honorific.gender {
    case .state: return mentions.last { $0.who?.state != nil }?.who
    case .home: return language.home.map(Who.state)
    case .they, .host: return nil
    case .`self`: return speakerOfSpeech()
    case .male, .female, .any: break
    }
    return firstPersonOfLastSentence { mention, person in
      let gender = people.persons[person].gender
      let isFit = honorific.gender == .any || gender == nil || gender == honorific.gender
      return isFit && (article.speech[mention.range.lowerBound] == 0 || article.speech[index] != 0)
    }
  }

  /// Of the last sentence with a person that fits, the first that stands behind no preposition, else the first.
  private func firstPersonOfLastSentence(where fits: (Mention, Int) -> Bool) -> Who? {
    var sentence: Int?
    var first: Who?
    var firstFree: Who?
    for mention in mentions.reversed() {
      let number = article.sentenceOf[mention.range.lowerBound]
      if let sentence, number != sentence { break }
      guard let person = mention.who?.person, fits(mention, person) else { continue }
      sentence = number
      first = mention.who
      if mention.isFree { firstFree = mention.who }
    }
    return firstFree ?? first
  }

  /// tôi, chúng tôi: who stood last before the direct speech.
  private func speakerOfSpeech() -> Who? {
    firstPersonOfLastSentence { mention, _ in article.speech[mention.range.lowerBound] == 0 }
  }

  /// The state of a ministry or a party: its own, or for one that is written as a name the outlet's, if the report names it.
  private func state(of body: BodyEntry, at range: Range<Int>) -> Who? {
    if let state = body.state { return .state(state) }
    guard text.tokens[range.lowerBound].isCapitalised, ![.intergov, .any, .business].contains(body.branch) else {
      return nil
    }
    return namesHome ? language.home.map(Who.state) : nil
  }
}
