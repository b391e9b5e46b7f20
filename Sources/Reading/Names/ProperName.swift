/// What stands behind the head of a mechanism: words of its field, its sides, a forum, a number.
struct ProperName {
  /// Where what surely belongs to the name ends.
  var end: Int
  var session: Int?
  /// Tokens that do not tell it from others: its number, between whom it is.
  var aside: Range<Int>?
  /// The listed mechanism within.
  var forum: MechanismEntry?
  /// The state that meets the forum: ASEAN - Ấn Độ.
  var partner: StateCode?
  /// Whether two sides have been named: Việt Nam - Pháp.
  var isOfStates = false
  /// Whether a bracketed acronym closes it.
  var hasAcronym = false
}

/// Reads proper names: Thương mại Việt Nam - Pháp lần thứ 3, Bộ trưởng Quốc phòng các nước ASEAN mở rộng.
struct ProperNameReader {
  private let scan: Scan
  private let language: Language
  private let sessions: SessionReader
  private let tail: NameTail
  private var text: Text { scan.text }
  private static let longest = 26

  init(_ scan: Scan) {
    self.scan = scan
    language = scan.language
    sessions = SessionReader(scan)
    tail = NameTail(scan)
  }

  /// The name behind a head. Small words (cấp cao, hợp tác, các nước) belong to it where it goes on behind them.
  func name(behind head: Int) -> ProperName {
    var name = ProperName(end: head)
    var index = head
    while index < head + Self.longest, text.isJoined(index), let next = step(&name, index, head: head) { index = next }
    return name
  }

  /// Takes what stands at a token into the name; nil where the name is over.
  private func step(_ name: inout ProperName, _ index: Int, head: Int) -> Int? {
    if let end = numbered(&name, index) ?? forum(&name, index) ?? acronym(&name, index) ?? level(&name, index) {
      return end
    }
    if let state = scan.longest(language.states, at: index) {
      if text.isSign("-", at: index - 1) {
        name.isOfStates = true
        name.partner = name.forum == nil ? nil : state.entry.state
      }
      name.end = state.end
      return state.end
    }
    if let end = tail.quotation(index) {
      name.forum = name.forum ?? scan.longest(language.mechanisms, at: index + 1)?.entry
      name.end = end
      return end
    }
    if let end = filler(index) {
      let isCertain = text.tokens[index].isCapitalised && !scan.has(.offices, at: index)
      if isCertain || closes(index..<end, name) { name.end = end }
      return end
    }
    if text.tokens[index].isCapitalised, !scan.has(.offices, at: index), !isPerson(index, name) {
      name.end = index + 1
      return index + 1
    }
    if scan.isInCompound(index), text.tokens[index].isWord, name.end == index, index > head {
      name.end = index + 1
      return index + 1
    }
    return joiner(name, index, head: head)
  }

  private func numbered(_ name: inout ProperName, _ index: Int) -> Int? {
    guard let session = sessions.session(at: index), !scan.has(.encounters, at: index) else { return nil }
    name.session = session.number
    name.aside = index..<session.end
    name.end = session.end
    return session.end
  }

  private func forum(_ name: inout ProperName, _ index: Int) -> Int? {
    guard let forum = scan.longest(language.mechanisms, at: index) else { return nil }
    name.forum = name.forum ?? forum.entry
    name.end = forum.end
    if let number = sessions.numberBehind(acronym: forum.end) {
      name.session = number.number
      name.aside = forum.end..<number.end
      name.end = number.end
    }
    return name.end
  }

  private func acronym(_ name: inout ProperName, _ index: Int) -> Int? {
    let end = tail.abbreviation(index)
    guard end > index else { return nil }
    name.forum = name.forum ?? scan.longest(language.mechanisms, at: index + 1)?.entry
    name.hasAcronym = true
    name.end = end
    return end
  }

  /// cấp Thứ trưởng Ngoại giao, các Chủ tịch Quốc hội: an office with its field belongs to the name.
  private func level(_ name: inout ProperName, _ index: Int) -> Int? {
    guard scan.isWord([.level, .indefinite], at: index), let office = scan.longest(language.offices, at: index + 1)
    else {
      return nil
    }
    var end = office.end
    while text.isJoined(end), let field = field(end) { end = field }
    if scan.isWord(.level, at: index) { name.end = end }
    return end
  }

  /// A field of public life: ngoại giao, quốc phòng, kinh tế.
  private func field(_ index: Int) -> Int? {
    let office = fieldOfOffice(index)
    let topic = scan.longest(language.topics, at: index)?.end
    return office.map { max($0, topic ?? 0) } ?? topic
  }

  private func fieldOfOffice(_ index: Int) -> Int? {
    scan.longest(language.officeWords, at: index) { $0.role == .field }?.end
  }

  /// Where the fields right behind a head end, with a dash between two: ngoại giao - quốc phòng.
  func fieldsEnd(from start: Int) -> Int {
    var end = start
    while text.isJoined(end) {
      let next = end > start && text.isSign("-", at: end) ? end + 1 : end
      guard let field = field(next) else { break }
      end = field
    }
    return end
  }

  /// Where the small words and fields right behind a head end: cấp cao, quân sự.
  func qualifiersEnd(from start: Int) -> Int {
    var end = start
    while text.isJoined(end), !scan.isWord(.about, at: end),
      let next = scan.longest(language.nameFillers, at: end)?.end ?? fieldOfOffice(end)
    { end = next }
    return end
  }

  private func filler(_ index: Int) -> Int? {
    scan.longest(language.nameFillers, at: index)?.end ?? field(index)
  }

  /// mở rộng: it closes a name that is one already.
  private func closes(_ filler: Range<Int>, _ name: ProperName) -> Bool {
    name.end == filler.lowerBound && name.forum != nil && scan.isWord(.widened, at: filler.lowerBound)
  }

  /// Whether a person's name begins here: behind two sides nothing else stands in capitals.
  private func isPerson(_ index: Int, _ name: ProperName) -> Bool {
    name.isOfStates || scan.has(.leaders, at: index)
      || scan.has(.surnames, at: index) && text.isJoined(index + 1) && text.tokens[index + 1].isCapitalised
        && scan.ends(language.offices, at: index)
  }

  /// A dash, "và" or a comma between two parts of the name.
  private func joiner(_ name: ProperName, _ index: Int, head: Int) -> Int? {
    guard text.isJoined(index + 1) else { return nil }
    let isOfForum = scan.isWord(.of, at: index) && scan.has(.mechanisms, at: index + 1)
    let isDash = text.isSign("-", at: index) && name.end == index && text.tokens[index + 1].isCapitalised
    let isList =
      (scan.isWord(.and, at: index) || text.isSign(",", at: index)) && index > head && field(index + 1) != nil
      && name.forum == nil && name.session == nil
    return isDash || isList || isOfForum ? index + 1 : nil
  }
}
