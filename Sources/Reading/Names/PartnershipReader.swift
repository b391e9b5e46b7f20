/// Reads partnerships: Đối tác chiến lược toàn diện Việt Nam - Pháp vì hòa bình và thịnh vượng.
struct PartnershipReader {
  private let scan: Scan
  private let language: Language
  private let tail: NameTail
  private var text: Text { scan.text }

  init(_ scan: Scan) {
    self.scan = scan
    language = scan.language
    tail = NameTail(scan)
  }

  /// `mechanism.partnership`: a head with its level; two of one level are one, whoever's they are said to be.
  func partnership(_ head: Scan.Match<MechanismHeadEntry>) -> NamedThing? {
    let level = level(head.end)
    let start = head.range.lowerBound
    var id = "partnership \(level.words)"
    var end = level.end
    if isSectoral(head, level.end) {
      end = tail.description(from: end)
      id += " about"
    } else if level.words == 0 || isRank(head, level.end) {
      return nil
    } else {
      end = max(end, tail.sides(from: end))
      end = aim(end)
    }
    guard end > head.end else { return nil }
    return NamedThing(
      range: start..<end, session: nil, id: id, isOfPair: tail.isPair(level.end..<end), rule: "mechanism.partnership")
  }

  /// The words of its level, as a sum of their hashes, whatever their order.
  private func level(_ start: Int) -> (words: UInt64, end: Int) {
    var end = start
    var words: UInt64 = 0
    while let word = levelWord(end) ?? (scan.isWord(.and, at: end) ? levelWord(end + 1) : nil) {
      if word.entry.classes.contains(.partnershipLevel) {
        for index in word.range { words &+= text.tokens[index].hash }
      }
      end = word.end
    }
    return (words, end)
  }

  private func levelWord(_ index: Int) -> Scan.Match<WordEntry>? {
    guard text.isJoined(index), let word = scan.longest(language.words, at: index) else { return nil }
    return word.entry.classes.isDisjoint(with: [.partnershipLevel, .partnershipWord]) ? nil : word
  }

  /// Đối tác chiến lược về quản lý nước: written as a name, for one field alone.
  private func isSectoral(_ head: Scan.Match<MechanismHeadEntry>, _ index: Int) -> Bool {
    text.isJoined(index) && scan.isWord(.about, at: index) && text.tokens[head.end - 2].isCapitalised
  }

  /// đối tác chiến lược hàng đầu, những đối tác chiến lược: who it is, not what they have.
  private func isRank(_ head: Scan.Match<MechanismHeadEntry>, _ index: Int) -> Bool {
    guard head.range.count == 2 else { return false }
    if scan.isWord(.plural, at: head.range.lowerBound - 1) { return true }
    guard text.isJoined(index), let word = scan.longest(language.words, at: index) else { return false }
    return word.entry.classes.contains(.ranking)
  }

  /// vì hòa bình và phát triển bền vững.
  private func aim(_ index: Int) -> Int {
    guard text.isJoined(index), let aim = scan.longest(language.words, at: index),
      aim.entry.classes.contains(.partnershipAim)
    else { return index }
    return tail.description(from: aim.end, isFree: true)
  }
}
