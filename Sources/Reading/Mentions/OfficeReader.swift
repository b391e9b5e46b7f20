/// Finds offices: a head of `offices.tsv`, with phó, cựu … before it and all that `OfficeTail` reads behind it.
struct OfficeReader {
  private let scan: Scan
  private let text: Text
  private let language: Language
  private let bodies: BodyReader

  init(_ article: Article) {
    scan = article.scan
    text = article.text
    language = article.language
    bodies = BodyReader(article)
  }

  func read() -> [Office] {
    var offices: [Office] = []
    var index = 0
    while index < text.count {
      if scan.hasAny(Self.lexicons, at: index) {
        if let office = office(at: index) {
          offices.append(office)
          index = office.range.upperBound
        } else {
          index = behindName(at: index)
        }
      } else if text.tokens[index].isCapitalised, let office = misspelt(at: index) {
        offices.append(office)
        index = office.range.upperBound
      } else {
        index += 1
      }
    }
    return offices
  }

  /// An office whose head has a typing error, if a body, a field, a state or a name stands right behind it.
  private func misspelt(at index: Int) -> Office? {
    guard
      let match = language.officeSpellings.head(
        at: index, in: text, isKnown: { [language] in language.trie.isSyllable($0) }),
      text.isJoined(match.end), text.tokens[match.end].isWord,
      text.tokens[match.end].isCapitalised || scan.hasAny(Self.lexicons | LexiconName.officeWords.bit, at: match.end)
    else { return nil }
    return office(from: Scan.Match(entry: language.offices.entries[match.entry], range: index..<match.end))
  }

  private static var lexicons: UInt64 { LexiconName.offices.bit | LexiconName.states.bit | LexiconName.bodies.bit }

  /// Over the name of a state or a body: no office begins within Trung Quốc (Vương Nghị).
  private func behindName(at index: Int) -> Int {
    guard scan.hasAny(LexiconName.states.bit | LexiconName.bodies.bit, at: index) else { return index + 1 }
    let state = scan.longest(language.states, at: index)?.end ?? index + 1
    return max(state, scan.longest(language.bodies, at: index)?.end ?? index + 1)
  }

  /// The office whose head begins at a token.
  private func office(at index: Int) -> Office? {
    guard let head = scan.longest(language.offices, at: index), head.entry.sort != .rank else { return nil }
    return office(from: head)
  }

  private func office(from head: Scan.Match<OfficeEntry>) -> Office {
    var tail = OfficeTail(head)
    while text.isJoined(tail.end), extend(&tail) {}
    trimLinks(&tail)
    let (start, isFormer) = beginning(head.range.lowerBound)
    return Office(
      range: start..<behindAbbreviation(tail.end), headEnd: head.end, className: head.entry.className,
      name: head.entry.office, domain: tail.domain, branch: tail.branch, sort: head.entry.sort,
      state: tail.state ?? head.entry.onlyState,
      isFormer: isFormer)
  }

  /// Back over phó, cựu, nguyên; whether one of them says that the office is past.
  private func beginning(_ head: Int) -> (start: Int, isFormer: Bool) {
    var start = head
    var isFormer = false
    while text.isJoined(start), let word = scan.longest(language.officeWords, at: start - 1),
      word.end == start, word.entry.role == .pre || word.entry.role == .former, !scan.isInCompound(start - 1)
    {
      isFormer = isFormer || word.entry.role == .former
      start -= 1
    }
    return (start, isFormer)
  }

  /// của, phụ trách … with nothing behind them.
  private func trimLinks(_ tail: inout OfficeTail) {
    while tail.end > tail.head.end,
      let link = (tail.head.end..<tail.end).first(where: { isLink(from: $0, to: tail.end) })
    {
      tail.end = link
    }
  }

  private func isLink(from start: Int, to end: Int) -> Bool {
    scan.longest(language.officeWords, at: start).map { $0.entry.role == .link && $0.end == end } ?? false
  }

  // MARK: behind the head

  /// Trưởng Ban Tổ chức Trung ương: the listed body that begins with the last word of the head.
  private func shared(with tail: OfficeTail) -> BodyReader.Body? {
    guard tail.end == tail.head.end, tail.head.range.count > 1,
      let listed = scan.longest(language.bodies, at: tail.end - 1), listed.end > tail.end
    else { return nil }
    return bodies.body(at: tail.end - 1)
  }

  /// Takes what follows into the office; false where it ends.
  private func extend(_ tail: inout OfficeTail) -> Bool {
    let end = tail.end
    let state = scan.longest(language.states, at: end)
    if let state, state.entry.kind == .state || state.entry.kind == .metonym { return extend(&tail, by: state) }
    if let body = shared(with: tail) ?? bodies.body(at: end) {
      tail.take(body, words: bodies.domain(of: body))
      return true
    }
    if tail.head.entry.sort == .aide, let other = office(at: end), !isName(at: other.range.upperBound, after: other) {
      tail.take(other)
      return true
    }
    if let word = scan.longest(language.officeWords, at: end), extend(&tail, by: word) { return true }
    if let place = bodies.place(at: end), tail.mayNamePlace || isBehindPlaceNoun(end) {
      tail.end = place
      return true
    }
    if let state, state.entry.kind == .short, isBeforeForeignName(state.end) { return extend(&tail, by: state) }
    return extendByPlaceNoun(&tail) || extendOverAbbreviation(&tail) || extendOverComma(&tail) || extendByFields(&tail)
  }

  private func extend(_ tail: inout OfficeTail, by state: Scan.Match<StateEntry>) -> Bool {
    if isPair(state.range) || beginsName(state.range) { return false }
    tail.take(state)
    return true
  }

  /// A short form of a state (Hàn, Triều) counts before a name of no Vietnamese shape: Tổng thống Hàn Moon.
  private func isBeforeForeignName(_ index: Int) -> Bool {
    text.isJoined(index) && text.tokens[index].isCapitalised && !isSyllable(index)
  }

  private func extend(_ tail: inout OfficeTail, by word: Scan.Match<OfficeWordEntry>) -> Bool {
    switch word.entry.role {
    case .post:
      tail.end = word.end
      return true
    case .field:
      let isAfterState = tail.state != nil && !text.tokens[word.range.lowerBound].isCapitalised
      if isAfterState { return false }
      tail.domain = tail.domain ?? bodies.domain(of: word.range)
      tail.end = word.end
      tail.mayNamePlace = true
      return true
    case .link:
      guard text.isJoined(word.end), !tail.isLed(away: leadsAway(word)),
        goesOn(behind: word)
      else { return false }
      tail.end = word.end
      tail.isAway = tail.isAway || leadsAway(word)
      tail.isLinked = tail.isLinked || !scan.isWord([.of, .placePreposition], at: word.range.lowerBound)
      tail.mayNamePlace = true
      return true
    case .gap, .pre, .former, .join: return false
    }
  }

  /// tại, ở, về, cho; not của, thuộc, phụ trách.
  private func leadsAway(_ link: Scan.Match<OfficeWordEntry>) -> Bool {
    scan.isWord([.about, .placePreposition, .toward], at: link.range.lowerBound)
  }

  /// Quốc vụ khanh phụ trách châu Á, Bộ Ngoại giao Anh; chuyên viên về Lào, Ban Đối ngoại: for what, then in which body.
  private func extendOverComma(_ tail: inout OfficeTail) -> Bool {
    guard tail.isLinked, text.isSign(",", at: tail.end), text.isJoined(tail.end + 1),
      text.tokens[tail.end + 1].isCapitalised, let body = bodies.body(at: tail.end + 1)
    else { return false }
    tail.take(body, words: bodies.domain(of: body))
    tail.isLinked = false
    return true
  }

  /// Bộ trưởng Thực phẩm, Nông nghiệp và Công nghiệp nhẹ: further fields of one ministry, the last behind và.
  private func extendByFields(_ tail: inout OfficeTail) -> Bool {
    guard tail.domain != nil, let end = endOfFields(from: tail.end) else { return false }
    tail.end = end
    return true
  }

  private func endOfFields(from index: Int) -> Int? {
    let isLast = scan.isWord(.and, at: index)
    guard isLast || text.isSign(",", at: index), text.isJoined(index + 1), text.tokens[index + 1].isCapitalised,
      let field = scan.longest(language.officeWords, at: index + 1), field.entry.role == .field
    else { return nil }
    return isLast ? field.end : endOfFields(from: field.end)
  }

  /// Whether a link leads to a state, a body, a field or a place.
  private func goesOn(behind link: Scan.Match<OfficeWordEntry>) -> Bool {
    scan.hasAny(LexiconName.states.bit | LexiconName.bodies.bit, at: link.end) || bodies.place(at: link.end) != nil
      || bodies.body(at: link.end) != nil
      || scan.longest(language.officeWords, at: link.end)?.entry.role == .field
  }

  /// Chủ tịch tỉnh, Thống đốc bang California, Chủ tịch nước Cộng hòa Cuba.
  private func extendByPlaceNoun(_ tail: inout OfficeTail) -> Bool {
    guard let noun = placeNoun(at: tail.end), text.isJoined(noun) else { return false }
    let start = text.isSign(".", at: noun) ? noun + 1 : noun
    guard start < text.count else { return false }
    if let state = scan.longest(language.states, at: start), state.entry.kind != .short {
      tail.take(state)
    } else if let place = bodies.place(at: start) {
      tail.end = place
    } else if text.tokens[start].isCapitalised {
      let isPerson = scan.has(.surnames, at: start) || text.isJoined(start + 1) && text.tokens[start + 1].isCapitalised
      tail.end = isPerson ? noun : start + 1
    } else {
      return false
    }
    return true
  }

  /// The end of tỉnh, bang, thành phố, nước …
  private func placeNoun(at index: Int) -> Int? {
    guard let word = scan.longest(language.words, at: index), word.entry.classes.contains(.province) else { return nil }
    return word.end
  }

  /// Not behind the thôn of Phát triển nông thôn.
  private func isBehindPlaceNoun(_ index: Int) -> Bool {
    placeNoun(at: index - 1) == index && !scan.ends(language.officeWords, at: index) { $0.role == .field }
  }

  /// Over "(CPP)" where a state follows.
  private func extendOverAbbreviation(_ tail: inout OfficeTail) -> Bool {
    guard isAbbreviation(tail.end), scan.has(.states, at: tail.end + 3) else { return false }
    tail.end += 3
    return true
  }

  /// Over "(CPP)" where a name follows.
  private func behindAbbreviation(_ end: Int) -> Int {
    guard isAbbreviation(end), text.tokens[end + 3].isCapitalised, !scan.has(.offices, at: end + 3) else { return end }
    return end + 3
  }

  private func isAbbreviation(_ index: Int) -> Bool {
    text.isSign("(", at: index) && text.isSign(")", at: index + 2) && text.tokens[index + 1].letterCase == .upper
      && text.isJoined(index + 3)
  }

  /// Mỹ - Triều: neither is part of an office.
  private func isPair(_ state: Range<Int>) -> Bool {
    text.isSign("-", at: state.upperBound) && scan.has(.states, at: state.upperBound + 1)
  }

  /// lãnh đạo Đài Loan Thái Anh Văn: Thái is no state here, but a surname.
  private func beginsName(_ state: Range<Int>) -> Bool {
    guard state.count == 1, let surname = scan.longest(language.surnames, at: state.lowerBound),
      surname.entry.languages.contains(where: { $0 == .vi || $0 == .zh })
    else { return false }
    let next = state.upperBound
    return text.isJoined(next) && text.tokens[next].isCapitalised && isSyllable(next)
      && (scan.longest(language.states, at: next).map { $0.end == next + 1 } ?? true)
  }

  private func isName(at index: Int, after office: Office) -> Bool {
    office.name.isAny(.highest) && text.isJoined(index) && text.tokens[index].isCapitalised
  }

  private func isSyllable(_ index: Int) -> Bool { language.syllableShapes.isSyllable(text.foldedForm(index)) }
}

/// What was read behind the head of an office.
struct OfficeTail {
  let head: Scan.Match<OfficeEntry>
  var end: Int
  var domain: [UInt64]?
  var branch: Branch
  var state: StateCode?
  /// Whether tại, ở, về … stand in it: a state behind them is not the holder's.
  var isAway = false
  /// Whether phụ trách, về, thuộc … has led to what it is for.
  var isLinked = false
  /// A local office and one in a body may have a place behind them: Thị trưởng New York, Bí thư Thành ủy Đà Nẵng.
  var mayNamePlace: Bool

  init(_ head: Scan.Match<OfficeEntry>) {
    self.head = head
    end = head.end
    domain = head.entry.field
    branch = head.entry.branch
    mayNamePlace = branch == .local
  }

  mutating func take(_ state: Scan.Match<StateEntry>) {
    mayNamePlace = branch == .local
    if isAway {
      domain = domain ?? [Fold.hash(state.entry.state.name)]
    } else {
      self.state = self.state ?? state.entry.state
    }
    end = state.end
  }

  mutating func take(_ body: BodyReader.Body, words: [UInt64]) {
    if !isAway { state = state ?? body.state }
    domain = domain ?? words
    if branch == .any { branch = body.branch }
    mayNamePlace = true
    end = body.range.upperBound
  }

  mutating func take(_ other: Office) {
    state = state ?? other.state
    domain = domain ?? other.domain
    end = other.range.upperBound
  }

  /// tại, ở, về, cho behind a high office lead out of it: Thủ tướng Pháp tại Hà Nội.
  func isLed(away: Bool) -> Bool {
    let high: [Branch] = [.state, .party, .royal, .government, .local, .parliament, .any]
    let isHigh = high.contains(head.entry.branch) || head.entry.office.isAny(.minister)
    return away && head.entry.sort != .aide && isHigh
  }
}
