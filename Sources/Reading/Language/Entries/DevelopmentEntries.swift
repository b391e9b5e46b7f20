// Lexicons of what becomes of things: acts that were promised and done, and words that tell how far something is.

/// A verb or noun for something that can be promised and be done.
struct ActEntry: LexiconEntry {
  static let columns = ["form", "use", "kinds"]

  enum Use: String, CaseIterable {
    /// Is done where an aspect says so: đã ký, được ký.
    case verb
    /// Is done where it is told at all: cập cảng, lễ ký.
    case event
    /// Tells that the meeting or visit before it is held: diễn ra, bế mạc.
    case occurring
    /// Names an act that a verb with an aspect carries: có chuyến thăm, kỳ họp diễn ra.
    case noun
    /// Carries the act of the noun behind it: tổ chức, tiến hành.
    case light
    /// Goes on, and is never done: tăng cường, triển khai.
    case carryingOut = "carrying-out"
    /// Says that the act behind it, or the thing, comes to its end: hoàn thành.
    case finishing
    /// Only looks like an act: cấp in cấp cao.
    case none
  }

  let use: Use
  /// What it is in the end: a promise of one kind is kept by an act of that kind.
  let kinds: [String]

  init(_ row: Table.Row) throws(LanguageFault) {
    use = try row.word(1, as: Use.self)
    kinds = row.list(2)
  }
}

/// A word that tells how far something is, or that what stands near it is not told as a fact.
struct DevelopmentWordEntry: LexiconEntry {
  static let columns = ["form", "says"]

  enum Meaning: String, CaseIterable {
    /// The aspect of the verb behind it: đã; đang; sẽ; chưa.
    case past, present, ahead, negation
    /// được, bị.
    case passive
    /// Makes a noun of the verb behind it: việc.
    case nominal
    /// Between a part and the whole: trong số.
    case whole
    /// Begins a part of its own behind a comma: còn, trong khi.
    case contrast
    /// Opens a clause whose verb lies behind, or stands before a noun: sau khi, sau.
    case after
    /// What is behind it is wished for, agreed upon, or not said to be so: đề nghị; nhất trí; nếu, bác bỏ.
    case wish, agreed, unreal
    /// The same up to the end of its clause: trước khi.
    case notYet = "not-yet"
    /// Opens a clause that is as real as the rest of its sentence: khi.
    case when
    /// What is behind it is only talked of or prepared by what is told: để thảo luận.
    case purpose
    /// A number near it is a change: tăng, so với.
    case growth
    /// Of an act named before it: it is over: vừa qua.
    case recent
    /// What is done goes on between the two: nhau.
    case reciprocal
    /// A step that is not the thing itself: trù bị, dự thảo.
    case preparing
    case underWay = "under-way"
    case partly, blocked, dropped, done

    /// What it says of the thing itself; nil where it needs an act.
    var state: DevelopmentState? {
      switch self {
      case .preparing, .underWay: .underWay
      case .partly: .partly
      case .blocked: .blocked
      case .dropped: .dropped
      case .done: .done
      case .past, .present, .ahead, .negation, .passive, .nominal, .whole, .contrast, .after, .wish, .agreed, .unreal,
        .notYet, .when, .purpose,
        .growth, .recent, .reciprocal:
        nil
      }
    }
  }

  let meaning: Meaning

  init(_ row: Table.Row) throws(LanguageFault) { meaning = try row.word(1, as: Meaning.self) }
}
