/// Gives each office to the person at whose name it stands; the others are bare.
struct OfficeHolders {
  private(set) var people: People
  private let scan: Scan
  private let text: Text
  private let language: Language
  private let offices: Offices
  private let description: OfficeDescription
  /// The state that each person's name tells.
  private let homes: [StateCode?]
  /// Where an office begins that somebody has been given.
  private var used: [Bool]
  /// The offices right before names.
  private var named: [(owner: Int, office: Office)] = []
  /// Where a name ends.
  private var endsName: [Bool]

  init(_ article: Article, offices: Offices, persons: [Person]) {
    people = People(persons: persons)
    scan = article.scan
    text = article.text
    language = article.language
    self.offices = offices
    description = OfficeDescription(article)
    homes = persons.map(NameState(article).home)
    used = Array(repeating: false, count: article.text.count)
    endsName = Array(repeating: false, count: article.text.count + 1)
  }

  mutating func giveOffices(_ names: [Name], _ owners: [Int]) {
    for (name, owner) in zip(names, owners) {
      endsName[name.range.upperBound] = true
      if let office = name.office { named.append((owner, office)) }
    }
    for (name, owner) in zip(names, owners) { giveOfficesBefore(name, owner) }
    for index in people.phrases.indices { giveOfficesBehind(index) }
    people.bareOffices = offices.all.filter { !used[$0.range.lowerBound] && !isPartOfSides($0.range) }
    giveOfficesOfVerbs()
  }

  /// Within hai nhà lãnh đạo, lãnh đạo hai nước.
  private func isPartOfSides(_ office: Range<Int>) -> Bool {
    (max(0, office.lowerBound - 2)...office.lowerBound).contains { start in
      scan.longest(language.sides, at: start).map { $0.end > office.lowerBound } ?? false
    }
  }

  /// ứng viên Thủ tướng: no office yet.
  private func isCandidacy(_ office: Office) -> Bool {
    text.isJoined(office.range.lowerBound) && scan.isBehindWord(.candidate, at: office.range.lowerBound)
  }

  // MARK: before the name

  /// office, office kiêm office NAME: all of one person, so of one state.
  private mutating func giveOfficesBefore(_ name: Name, _ owner: Int) {
    var chain = chainBefore(name.phraseStart, home: homes[owner])
    if chain.isEmpty { chain = chainBeforeComma(name, home: homes[owner]) }
    for office in chain { used[office.range.lowerBound] = true }
    chain = ofAide(chain, owner) ?? chain
    for office in chain {
      used[office.range.lowerBound] = true
      if office.sort == .counterpart {
        people.persons[owner].state = people.persons[owner].state ?? office.state
      } else if isCandidacy(office) {
        people.persons[owner].state = people.persons[owner].state ?? office.state
      } else {
        people.persons[owner].offices.append(office)
      }
    }
    let start = chain.last?.range.lowerBound ?? name.phraseStart
    people.phrases.append(
      People.Phrase(range: min(start, name.phraseStart)..<name.range.upperBound, name: name.range, person: owner))
  }

  /// The offices of one person that end before a token, the nearest first.
  private func chainBefore(_ end: Int, home: StateCode?) -> [Office] {
    var chain: [Office] = []
    var home = home
    var at = scan.isWord(.copula, at: end - 1) && text.isJoined(end) && isNarrow(at: end - 1) ? end - 1 : end
    while text.isJoined(at), let office = offices.ending(at: at), chain.isEmpty || goesOn(to: office, home: home) {
      chain.append(office)
      home = home ?? office.state
      at = office.range.lowerBound
      guard text.isJoined(at), let before = behindLink(at) else { break }
      at = before
    }
    return chain
  }

  /// Chánh văn phòng Tổng thống Hàn Quốc NAME is not the president; phát ngôn viên của Tổng thống Nga NAME is, unless the
  /// report names another.
  private func ofAide(_ chain: [Office], _ owner: Int) -> [Office]? {
    guard homes[owner] == nil, let last = chain.last, last.state != nil, last.name.isAny(.highest),
      text.isJoined(last.range.lowerBound)
    else { return nil }
    let start = last.range.lowerBound
    let isOf = scan.isWord(.of, at: start - 1)
    guard var aide = offices.ending(at: isOf ? start - 1 : start), aide.sort == .aide,
      !isOf || named.contains(where: { $0.owner != owner && last.isSame(as: $0.office) })
    else { return nil }
    aide.range = aide.range.lowerBound..<chain[0].range.upperBound
    aide.state = last.state
    return [aide]
  }

  /// Bộ trưởng Ngoại giao Hàn Quốc là bà Kang: only an office of a state or a body says who it is.
  private func isNarrow(at end: Int) -> Bool {
    offices.ending(at: end).map { $0.state != nil || $0.domain != nil } ?? false
  }

  /// Whether an office further from the name is still of the same person: not "gặp phóng viên, Ngoại trưởng X".
  private func goesOn(to office: Office, home: StateCode?) -> Bool {
    let start = office.range.lowerBound
    if office.sort == .counterpart || office.branch == .media || office.name.isAny(.leading) { return false }
    if office.state != nil, home != nil, office.state != home { return false }
    return
      !(text.isJoined(start) && (scan.isWord(.according, at: start - 1) || scan.ends(language.honorifics, at: start)))
  }

  /// Back over the comma, kiêm or "(CPP)," that joins two offices of one person.
  private func behindLink(_ at: Int) -> Int? {
    if scan.longest(language.officeWords, at: at - 1)?.entry.role == .join { return at - 1 }
    if text.isSign("-", at: at - 1) { return at - 1 }
    guard text.isSign(",", at: at - 1) else { return nil }
    return text.isSign(")", at: at - 2) && text.isSign("(", at: at - 4) && !offices.isEnding(at: at - 1)
      ? at - 4 : at - 1
  }

  /// The office that ends at a comma; a lesser one with its free description.
  private func office(endingAt comma: Int) -> Office? {
    if let office = offices.ending(at: comma) { return office }
    guard
      var office = offices.last(before: comma, from: max(text.sentenceStart(comma), comma - OfficeDescription.longest)),
      office.range.upperBound < comma, description.end(of: office) == comma
    else { return nil }
    office.range = office.range.lowerBound..<comma
    return office
  }

  /// Ngoại trưởng Nga, ông X, …: the office before a comma is his if nothing else can be: the name is set off behind
  /// too, or it is a full name in a main clause.
  private func chainBeforeComma(_ name: Name, home: StateCode?) -> [Office] {
    let comma = name.phraseStart - 1
    guard text.isJoined(name.phraseStart), text.isSign(",", at: comma), let office = office(endingAt: comma),
      !used[office.range.lowerBound], !isBehindName(office),
      office.state == nil || home == nil || office.state == home
    else { return [] }
    let end = name.range.upperBound
    if office.sort == .counterpart { return name.phraseStart < name.range.lowerBound ? [office] : [] }
    let isSetOff = text.isSign(",", at: end) || text.isSign("(", at: end)
    guard isSetOff || name.key.count > 1 && isSubject(office) else { return [] }
    let chain = chainBefore(comma, home: home)
    return chain.isEmpty ? [office] : chain
  }

  /// NAME, office: it is his already.
  private func isBehindName(_ office: Office) -> Bool {
    let start = office.range.lowerBound
    return start > 1 && text.isSign(",", at: start - 1) && endsName[start - 1]
  }

  /// Whether an office may open a main clause: not lãnh đạo of many, not behind gửi, tới; behind no fronted part, or
  /// behind its comma.
  private func isSubject(_ office: Office) -> Bool {
    let index = office.range.lowerBound
    if office.sort == .group || text.isJoined(index) && scan.isWord(.toward, at: index - 1) { return false }
    let start = text.sentenceStart(index)
    return !scan.isWord(.opener, at: start) || (start..<index).contains { text.isSign(",", at: $0) }
  }

  // MARK: behind the name

  /// NAME, office, office; NAME (office).
  private mutating func giveOfficesBehind(_ index: Int) {
    let phrase = people.phrases[index]
    let home = homes[phrase.person]
    var end = phrase.range.upperBound
    var isFirst = true
    while let start = startOfOfficeBehind(end, isFirst: isFirst), var office = offices.beginning(at: start),
      !used[start], office.sort != .counterpart, isFirst || office.branch != .media,
      office.state == nil || home == nil || office.state == home
    {
      used[start] = true
      office = description.completed(office)
      people.persons[phrase.person].offices.append(office)
      end = office.range.upperBound
      isFirst = false
    }
    people.phrases[index].range = phrase.range.lowerBound..<end
  }

  private func startOfOfficeBehind(_ end: Int, isFirst: Bool) -> Int? {
    var start = end
    if !isFirst, text.isSign("(", at: start), text.isSign(")", at: start + 2) { start += 3 }
    let isSetOff = [",", "-", "("].contains { text.isSign($0, at: start) }
    let isJoined =
      !isFirst && (scan.isWord(.and, at: start) || scan.longest(language.officeWords, at: start)?.entry.role == .join)
    guard isSetOff || isJoined, text.isJoined(start + 1) else { return nil }
    return start + 1
  }

  // MARK: by a verb

  /// X giữ chức office, được bầu làm office, X là office: the subject's, if nobody else has it.
  private mutating func giveOfficesOfVerbs() {
    for office in people.bareOffices where office.state != nil || office.domain != nil {
      guard let person = holder(byVerbBefore: office) else { continue }
      let isJustTelling = office.name.isAny(.vague) && !people.persons[person].offices.isEmpty
      if isJustTelling { continue }
      let isAnothers = people.persons.indices.contains { other in
        other != person && (office.state == nil || homes[other] == nil || homes[other] == office.state)
          && people.persons[other].offices.contains { office.mayMean($0) }
      }
      if !isAnothers { people.persons[person].offices.append(office) }
    }
  }

  private func holder(byVerbBefore office: Office) -> Int? {
    let start = office.range.lowerBound
    guard text.isJoined(start), !office.name.isAny(.ofMany) else { return nil }
    if scan.isBehindWord(.installed, at: start) {
      let subject = subject(before: start)
      return subject.flatMap { office.state == nil || homes[$0] == nil || homes[$0] == office.state ? $0 : nil }
    }
    guard scan.isWord(.copula, at: start - 1) else { return nil }
    var end = start - 1
    while text.isJoined(end), scan.isWord(.adverb, at: end - 1) { end -= 1 }
    return people.phrases.last { $0.range.upperBound == end }?.person
  }

  /// The person named last in the sentence; in a sentence about ông, bà the first of the last sentence with one.
  private func subject(before index: Int) -> Int? {
    guard let nearest = people.phrases.last(where: { $0.range.upperBound <= index }) else { return nil }
    let sentence = text.sentenceStart(index)
    if nearest.range.lowerBound >= sentence { return nearest.person }
    guard (sentence..<index).contains(where: { scan.has(.honorifics, at: $0) }) else { return nil }
    let before = text.sentenceStart(nearest.range.lowerBound)
    return people.phrases.first { $0.range.lowerBound >= before }?.person
  }
}
