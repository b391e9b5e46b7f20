/// Reads who is named in a report, in which offices, for which state.
struct PeopleReader {
  private let article: Article
  private let scan: Scan
  private let text: Text
  private let language: Language
  private var offices: Offices

  static func read(_ article: Article) -> People {
    var reader = PeopleReader(article)
    return reader.read()
  }

  private init(_ article: Article) {
    self.article = article
    scan = article.scan
    text = article.text
    language = article.language
    offices = Offices(OfficeReader(article).read(), tokens: article.text.count)
  }

  private mutating func read() -> People {
    var nameReader = NameReader(article, offices: offices)
    let names = nameReader.read()
    offices = nameReader.offices
    let (persons, owners) = PersonGrouper(names, text: text).group()
    let homes = persons.map(NameState(article).home)
    var people = People(persons: persons)
    var used = Array(repeating: false, count: text.count)
    for (name, owner) in zip(names, owners) { giveOfficesBefore(name, owner, home: homes[owner], &people, &used) }
    for index in people.phrases.indices { giveOfficesBehind(index, homes: homes, &people, &used) }
    people.bareOffices = offices.all.filter { !used[$0.range.lowerBound] }
    StateOfPersons(article).decide(&people)
    return people
  }

  // MARK: offices at a name

  /// office, office kiêm office NAME: all of one person, so of one state.
  private func giveOfficesBefore(
    _ name: Name, _ owner: Int, home: String?, _ people: inout People, _ used: inout [Bool]
  ) {
    let chain = chainBefore(name, home: home)
    for office in chain {
      used[office.range.lowerBound] = true
      if office.sort == .counterpart {
        people.persons[owner].state = people.persons[owner].state ?? office.state
      } else if !isCandidacy(office) {
        people.persons[owner].offices.append(office)
      }
    }
    let start = chain.map(\.range.lowerBound).min() ?? name.phraseStart
    people.phrases.append(
      People.Phrase(range: min(start, name.phraseStart)..<name.range.upperBound, name: name.range, person: owner))
  }

  private func chainBefore(_ name: Name, home: String?) -> [Office] {
    var chain: [Office] = []
    var home = home
    var at = name.phraseStart
    if text.isSign(",", at: at - 1), !offices.isEnding(at: at), hasCommaBehind(name) { at -= 1 }
    while text.isJoined(at), let office = offices.ending(at: at) {
      let isAnothers = office.sort == .counterpart || office.state != nil && home != nil && office.state != home
      if !chain.isEmpty, isAnothers { break }
      chain.append(office)
      home = home ?? office.state
      at = office.range.lowerBound
      guard text.isJoined(at), let before = behindLink(at) else { break }
      at = before
    }
    return chain
  }

  /// Ngoại trưởng Nga, ông X, …: the office before a comma is his only if the name is set off on both sides.
  private func hasCommaBehind(_ name: Name) -> Bool {
    text.isSign(",", at: name.range.upperBound) || text.isSign("(", at: name.range.upperBound)
  }

  /// Back over the comma, kiêm or "(CPP)," that joins two offices of one person.
  private func behindLink(_ at: Int) -> Int? {
    if scan.longest(language.officeWords, at: at - 1)?.entry.role == .join { return at - 1 }
    guard text.isSign(",", at: at - 1) else { return nil }
    return text.isSign(")", at: at - 2) && text.isSign("(", at: at - 4) && !offices.isEnding(at: at - 1)
      ? at - 4 : at - 1
  }

  /// NAME, office, office.
  private func giveOfficesBehind(
    _ index: Int, homes: [String?], _ people: inout People, _ used: inout [Bool]
  ) {
    let phrase = people.phrases[index]
    let home = homes[phrase.person]
    var end = phrase.range.upperBound
    var isFirst = true
    while let start = startOfOfficeBehind(end, isFirst: isFirst), let office = offices.beginning(at: start),
      !used[start], office.sort != .counterpart,
      office.state == nil || home == nil || office.state == home
    {
      used[start] = true
      people.persons[phrase.person].offices.append(office)
      end = office.range.upperBound
      isFirst = false
    }
    people.phrases[index].range = phrase.range.lowerBound..<end
  }

  private func startOfOfficeBehind(_ end: Int, isFirst: Bool) -> Int? {
    var start = end
    if !isFirst, text.isSign("(", at: start), text.isSign(")", at: start + 2) { start += 3 }
    let isSetOff = text.isSign(",", at: start) || text.isSign("-", at: start)
    let isJoined =
      !isFirst && (scan.isWord(.and, at: start) || scan.longest(language.officeWords, at: start)?.entry.role == .join)
    guard isSetOff || isJoined, text.isJoined(start + 1) else { return nil }
    return start + 1
  }

  /// ứng viên Thủ tướng: no office yet.
  private func isCandidacy(_ office: Office) -> Bool {
    scan.isWord(.candidate, at: office.range.lowerBound - 1)
  }
}
