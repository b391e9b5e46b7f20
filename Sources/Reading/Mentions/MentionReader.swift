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
  private var holders: [OfficeName: [Int]] = [:]

  /// The mentions of a report, in order, not overlapping; a dateline speaks of nobody.
  static func read(_ article: Article, _ people: People) -> Mentions {
    var reader = MentionReader(article, people)
    for candidate in MentionCandidates(article, people).all() where !article.isInDateline(candidate.range.lowerBound) {
      reader.decide(candidate)
    }
    return Mentions(LaterMeaning(article, people).completed(reader.mentions), article: article)
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

  private mutating func decide(_ candidate: MentionCandidate) {
    if let last = mentions.last, last.range.upperBound > candidate.range.lowerBound { return }
    let (kind, who) = meaning(of: candidate)
    if let person = who?.person { lastOf[person] = mentions.count }
    var mention = Mention(range: candidate.range, kind: kind, who: who, isFree: isFree(candidate.range.lowerBound))
    if case .honorific(let honorific) = candidate.subject { mention.gender = honorific.gender }
    mentions.append(mention)
  }

  /// Behind no preposition; phía in "từ phía Campuchia" is part of the phrase.
  private func isFree(_ start: Int) -> Bool {
    let start = text.isJoined(start) && scan.isWord(.sideWord, at: start - 1) ? start - 1 : start
    return !text.isJoined(start) || !scan.isPreposition(at: start - 1)
  }

  private func meaning(of candidate: MentionCandidate) -> (Mention.Kind, Who?) {
    switch candidate.subject {
    case .person(let person): (.person, .person(person))
    case .office(let office): (.title, holder(of: office))
    case .actingFor(let person): (.body, people.persons[person].state.map(Who.state))
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
    if office.state == nil, office.sort == .group || office.name.mayMeanAny { return ofState }
    if office.sort == .group, office.state == language.home { return ofState }
    let fit = office.sort == .counterpart ? counterparts(office) : bearers(office)
    if fit.isEmpty { return onlyPerson(of: office) ?? ofState }
    return .person(fit.max { lastOf[$0] < lastOf[$1] }!)
  }

  private func bearers(_ office: Office) -> [Int] {
    let persons = people.persons
    let fit = mayBear(office).filter { index in
      let isOfState = office.state == nil || persons[index].state == nil || office.state == persons[index].state
      return isOfState && persons[index].offices.contains { office.mayMean($0) }
    }
    let exact = fit.filter { persons[$0].offices.contains { office.isSame(as: $0) } }
    if office.state != nil {
      let best = exact.isEmpty ? fit : exact
      let named = best.filter { persons[$0].offices.contains { office.mayMean($0) && $0.state == office.state } }
      let ofState = named.isEmpty ? best.filter { persons[$0].state == office.state } : named
      return ofState.isEmpty ? best : ofState
    }
    let home = exact.filter { persons[$0].offices.contains { office.isSame(as: $0) && $0.state == nil } }
    return home.isEmpty ? fit : home
  }

  /// The highest office of a state of which one person is named, without an office: that person's.
  private func onlyPerson(of office: Office) -> Who? {
    guard let state = office.state, office.name.isAny(.highest) else { return nil }
    let ofState = people.persons.indices.filter { people.persons[$0].state == state }
    return ofState.count == 1 && people.persons[ofState[0]].offices.isEmpty ? .person(ofState[0]) : nil
  }

  /// Persons among whom the bearers of an office are: those with an office of its name, for a general one all.
  private func mayBear(_ office: Office) -> [Int] {
    let isGeneral = office.name.isGeneral || office.name.isAny(.chairs)
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
    case .they, .host, .`self`: return nil
    case .male, .female, .any: break
    }
    let isWomanKnown = honorific.gender == .female && people.persons.contains { $0.gender == .female }
    return firstPersonOfLastSentence { mention, person in
      let gender = people.persons[person].gender
      let isFit = honorific.gender == .any || gender == honorific.gender || gender == nil && !isWomanKnown
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

  /// The state of a ministry or a party: its own, or for one that is written as a name the outlet's, if the report names it;
  /// quốc hội, chính phủ in small letters: that of the state named last.
  private func state(of body: BodyEntry, at range: Range<Int>) -> Who? {
    if let state = body.state { return .state(state) }
    if text.tokens[range.lowerBound].isCapitalised {
      guard ![.intergov, .any, .business].contains(body.branch) else { return nil }
      return namesHome ? language.home.map(Who.state) : nil
    }
    guard [.government, .defence, .parliament, .foreign].contains(body.branch) else { return nil }
    return mentions.last { $0.who?.state != nil }?.who
  }
}
