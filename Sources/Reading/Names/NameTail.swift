/// How far the name of a mechanism or an instrument runs behind its head.
struct NameTail {
  private let scan: Scan
  private var text: Text { scan.text }
  private static let longest = 36
  private static let longestQuotation = 14
  private static var names: UInt64 {
    LexiconName.instruments.bit | LexiconName.instrumentHeads.bit | LexiconName.mechanismHeads.bit
  }

  init(_ scan: Scan) { self.scan = scan }

  /// The end of a description: words up to a stop word or a sign. A comma passes where "và" closes its list soon; "và"
  /// before another head stops.
  ///
  /// - Parameter isFree: whether time and place belong to it too: (thỏa thuận) đạt được tại Hà Nội hồi tháng 6.
  func description(from start: Int, isFree: Bool = false) -> Int {
    var end = start
    /// Whether "giữa" has named one side only.
    var isOneSided = false
    while end < start + Self.longest, text.isJoined(end) {
      if let quoted = quotation(end) {
        end = quoted
      } else if text.isSign(",", at: end), end > start, closesList(end) || joinsFields(end) || scan.isInCompound(end) {
        end += 1
      } else if isFree, text.isSign("%", at: end), end > start, text.tokens[end - 1].isNumber {
        end += 1
      } else if text.tokens[end].kind == .sign {
        let closed = abbreviation(end)
        if closed > end, !isOneSided || !scan.isWord(.and, at: closed) { return closed }
        guard closed > end || text.isSign("-", at: end) else { break }
        end = max(closed, end + 1)
      } else if isOneSided, scan.isWord(.and, at: end) {
        isOneSided = false
        end += 1
      } else {
        guard !startsAnother(end), !isEnd(end, isFree: isFree) else { break }
        isOneSided = isOneSided || scan.isWord(.between, at: end)
        end = scan.longest(scan.language.mechanisms, at: end)?.end ?? end + 1
      }
    }
    return abbreviation(trimmed(end, from: start))
  }

  /// The end of the sides of a partnership or a body: Việt Nam - Pháp, giữa Việt Nam và Liên bang Nga, với ASEAN.
  func sides(from start: Int) -> Int {
    var end = start
    let isBetween = scan.isWord(.between, at: end)
    if isBetween || scan.isWord(.with, at: end) { end += 1 }
    if let sides = scan.longest(scan.language.sides, at: end) { return isBetween ? sides.end : start }
    var last = start
    while text.isJoined(end) {
      if let side = side(at: end) {
        last = side
        end = side
      } else if last > start, text.isSign("-", at: end) || isBetween && scan.isWord(.and, at: end) {
        end += 1
      } else {
        break
      }
    }
    return last
  }

  /// Whether a stretch names two sides: Việt - Nga, giữa Việt Nam và Pháp.
  func isPair(_ range: Range<Int>) -> Bool {
    range.contains { index in
      (text.isSign("-", at: index) || scan.isWord(.and, at: index)) && range.contains(index + 1)
        && side(at: index + 1) != nil && endsSide(index)
    }
  }

  /// Over a bracketed acronym: "(ASEM)", "(EVFTA)".
  func abbreviation(_ end: Int) -> Int {
    guard text.isSign("(", at: end), text.isJoined(end), text.isJoined(end + 1) else { return end }
    var index = end + 1
    while index < min(end + 6, text.count), !text.isSign(")", at: index) {
      let token = text.tokens[index]
      guard
        token.letterCase == .upper || token.isCapitalised && text.foldedForm(index).count == 1 || token.isNumber
          || ["-", "+", "/"].contains(where: token.isSign)
      else {
        return end
      }
      index += 1
    }
    let hasLetters = (end + 1..<min(index, text.count)).contains { text.tokens[$0].isWord }
    return text.isSign(")", at: index) && hasLetters ? index + 1 : end
  }

  /// The end of a bracketed acronym that closes a name within its clause, whatever words stand between; nil if none does.
  func closingAcronym(from start: Int) -> Int? {
    var index = start
    while index < start + Self.longest, text.isJoined(index) {
      if text.tokens[index].kind == .sign, !text.isSign("-", at: index), !text.isSign("/", at: index) {
        let end = abbreviation(index)
        return end > index ? end : nil
      }
      if scan.isWord(.nameEnd, at: index), scan.isWord(.adverb, at: index), isEnd(index) { return nil }
      index += 1
    }
    return nil
  }

  /// - Parameter isFree: whether words of time and place go on.
  private func isEnd(_ index: Int, isFree: Bool) -> Bool {
    isFree ? scan.isWord(.nameEnd, at: index) && scan.isWord(.stop, at: index) && isEnd(index) : isEnd(index)
  }

  /// Whether the longest function word at a token ends a name (góp phần, but not năm 2020 or trong lĩnh vực).
  private func isEnd(_ index: Int) -> Bool {
    guard scan.has(.words, at: index), !scan.isInCompound(index), !scan.isWord([.about, .between], at: index - 1) else {
      return false
    }
    if scan.isWord(.year, at: index) { return !text.tokens[index - 1].isNumber && !isNumber(index + 1) }
    guard let word = scan.longest(scan.language.words, at: index), !isForField(index), !isInArea(index),
      !isOfBeneficiary(index)
    else { return false }
    return !word.entry.classes.isDisjoint(with: [.nameEnd, .concluded])
  }

  /// (gồm) 13 điểm: where what an instrument has ends.
  func points(from start: Int) -> Int? {
    let number = isNumber(start) || !isEnd(start) ? start : start + 1
    return isNumber(number) && text.isJoined(number + 1) && scan.isWord(.points, at: number + 1) ? number + 2 : nil
  }

  /// cho an ninh lương thực: what the text is for.
  private func isForField(_ index: Int) -> Bool { scan.isWord(.toward, at: index) && beginsField(index + 1) }

  /// (phân định) trong Vịnh Bắc Bộ, trên Sông Hồng: of which waters or land the text is, not where it was made.
  private func isInArea(_ index: Int) -> Bool {
    scan.isWord(.placePreposition, at: index) && scan.isWord(.purpose, at: index) && text.isJoined(index + 1)
      && text.tokens[index + 1].isCapitalised && scan.isWord(.placeNoun, at: index + 1)
  }

  /// cho người mang hộ chiếu ngoại giao, người bị kết án phạt tù: whom the text is for, and what happened to them.
  private func isOfBeneficiary(_ index: Int) -> Bool {
    if scan.isWord(.toward, at: index) {
      return scan.longest(scan.language.words, at: index + 1)?.entry.classes.contains(.beneficiary) ?? false
    }
    let isPassive = scan.longest(scan.language.developmentWords, at: index)?.entry.meaning == .passive
    return isPassive && scan.isBehindWord(.beneficiary, at: index)
  }

  private func beginsField(_ index: Int) -> Bool {
    scan.has(.topics, at: index) || scan.longest(scan.language.officeWords, at: index) { $0.role == .field } != nil
  }

  private func isNumber(_ index: Int) -> Bool { text.isJoined(index) && text.tokens[index].isNumber }

  private func side(at index: Int) -> Int? {
    scan.longest(scan.language.states, at: index)?.end ?? scan.longest(scan.language.mechanisms, at: index)?.end
  }

  private func endsSide(_ end: Int) -> Bool {
    scan.ends(scan.language.states, at: end) || scan.ends(scan.language.mechanisms, at: end)
  }

  private func startsAnother(_ index: Int) -> Bool {
    scan.isWord(.and, at: index) && !scan.has(.mechanisms, at: index + 1)
      && (beginsName(index + 1) || scan.isWord(.plural, at: index + 1) && beginsName(index + 2)
        || scan.isWord(.of, at: index + 1) || startsVerb(index + 1)
        || goesOnWithAct(index + 1))
  }

  /// và chứng kiến lễ ký …: a verb that opens an encounter.
  private func startsVerb(_ index: Int) -> Bool {
    scan.longest(scan.language.encounters, at: index).map { $0.entry.noun == .none && $0.range.count > 1 } ?? false
  }

  /// và mong …, và tiến hành …: what somebody says or does next.
  private func goesOnWithAct(_ index: Int) -> Bool {
    if scan.isInCompound(index + 1) { return false }
    if let cue = scan.longest(scan.language.cues, at: index), cue.entry.joins != .noun { return true }
    let use = scan.longest(scan.language.acts, at: index)?.entry.use
    return use == .light || use == .finishing
  }

  private func beginsName(_ index: Int) -> Bool { scan.hasAny(Self.names, at: index) }

  private func closesList(_ comma: Int) -> Bool {
    if beginsName(comma + 1) { return false }
    for index in comma + 1..<min(comma + 8, text.count) {
      guard text.isJoined(index) else { return false }
      if scan.isWord(.and, at: index) { return index > comma + 1 }
      if text.tokens[index].kind == .sign && !text.isSign(",", at: index) || isEnd(index) { return false }
    }
    return false
  }

  /// quốc phòng, an ninh: a comma between two fields of public life.
  private func joinsFields(_ comma: Int) -> Bool {
    endsField(comma) && beginsField(comma + 1)
  }

  private func endsField(_ end: Int) -> Bool {
    scan.ends(scan.language.topics, at: end) || scan.ends(scan.language.officeWords, at: end) { $0.role == .field }
  }

  /// Where a short quotation that begins at a token ends.
  func quotation(_ start: Int) -> Int? {
    guard text.isSign("\"", at: start), text.isJoined(start + 1), text.tokens[start].gap == .space,
      text.tokens[start + 1].gap == .none
    else { return nil }
    for index in start + 2..<start + Self.longestQuotation {
      guard text.isJoined(index) else { return nil }
      if text.isSign("\"", at: index) { return index + 1 }
    }
    return nil
  }

  /// Words that no name ends with.
  private func isJoiner(_ index: Int) -> Bool {
    scan.isWord(
      [.and, .of, .with, .between, .about, .indefinite, .year, .period, .plural], at: index)
      && !scan.isInCompound(index)
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start,
      text.tokens[end - 1].kind == .sign && !text.isSign("\"", at: end - 1) || isJoiner(end - 1)
    { end -= 1 }
    return end
  }
}
