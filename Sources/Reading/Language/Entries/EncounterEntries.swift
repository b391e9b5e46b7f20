// Lexicons of encounters: what opens a mention of one, what tells its status.

/// A word that opens a mention of an encounter.
struct EncounterEntry: LexiconEntry {
  /// How the sides stand about it; see `EncounterReader`.
  enum Grammar: String, CaseIterable {
    case none = "-"
    case between, rite, with, forum, session, place, send, go, doc, letter, trip, host, signed
  }
  /// `talk` is also talk at large (trao đổi với), `round` one of many sittings (đàm phán).
  enum Sort: String, CaseIterable {
    case plain = "-"
    case talk, round
  }
  static let columns = ["form", "kind", "noun", "verb", "sort"]
  /// Nil for a look-alike that is none.
  let kind: EncounterKind?
  let noun: Grammar
  let verb: Grammar
  let sort: Sort

  init(_ row: Table.Row) throws(LanguageFault) {
    kind = row.cells[1] == "none" ? nil : try row.word(1, as: EncounterKind.self)
    noun = try row.word(2, as: Grammar.self)
    verb = try row.word(3, as: Grammar.self)
    sort = try row.word(4, as: Sort.self)
  }
}

/// What a function word may do about a frame. The names are those of column 2 of `encounter-words.tsv`.
struct EncounterWord: OptionSet, Sendable {
  let rawValue: UInt64

  /// The names that `encounter-words.tsv` uses, in the order of the bits.
  static let names = [
    "object-marker", "object-end", "verbal", "front", "takes-part", "date-word", "day-word", "this-day",
    "joins", "agent", "delegation", "leads", "chairs", "plural", "order", "in-turn",
    "receiver", "place-marker", "place-before", "purpose", "welcomes", "invites", "nested", "inner",
    "until", "from", "name-end", "after", "also", "times", "letter-by", "letter-to",
    "spoken", "now", "passive", "is", "ahead", "collective", "coming", "past",
    "accepts", "regime", "relative", "clause-opener", "needs-object", "exchange", "sits", "sequel",
    "meets", "away-from", "works", "since-when", "today", "yesterday", "tomorrow", "former",
    "later", "dialogue", "term", "telling",
    "summit", "lists",
  ]

  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The class of a name, nil if there is none.
  init?(_ name: Substring) {
    guard let bit = Self.names.firstIndex(of: String(name)) else { return nil }
    rawValue = 1 << UInt64(bit)
  }

  private static func named(_ name: Substring) -> EncounterWord { EncounterWord(name)! }

  /// A side right behind is no subject: với, của, mời …
  static let objectMarker = named("object-marker")
  /// The object of a verb does not lie beyond: để, nhằm, rằng …
  static let objectEnd = named("object-end")
  /// No two sides are joined across: đã, sẽ, là …
  static let verbal = named("verbal")
  /// Opens a fronted part of a sentence.
  static let front = named("front")
  /// The last syllable of what makes a subject take part: có, dự, tham gia, trong khuôn khổ …
  static let takesPart = named("takes-part")
  /// May stand before a date or in it.
  static let dateWord = named("date-word")
  /// Opens a date: ngày, hôm, sáng …
  static let dayWord = named("day-word")
  /// nay, qua in hôm nay.
  static let thisDay = named("this-day")
  /// và, cùng, lẫn.
  static let joins = named("joins")
  /// do: before who acts.
  static let agent = named("agent")
  /// đoàn.
  static let delegation = named("delegation")
  /// A syllable of dẫn đầu.
  static let leads = named("leads")
  /// The last syllable of chủ trì.
  static let chairs = named("chairs")
  static let plural = named("plural")
  /// sau, trước, rồi between two.
  static let order = named("order")
  /// lần lượt.
  static let inTurn = named("in-turn")
  /// Before whom a message goes to.
  static let receiver = named("receiver")
  /// Right before a place.
  static let placeMarker = named("place-marker")
  /// Right before a place that stands before its frame.
  static let placeBefore = named("place-before")
  /// Ends the place of a visit: để, nhằm, nhân …
  static let purpose = named("purpose")
  /// đón, chào, tiếp: who follows is the guest.
  static let welcomes = named("welcomes")
  static let invites = named("invites")
  /// A frame behind is told on the occasion of another.
  static let nested = named("nested")
  /// A visit behind is only the occasion: nhân chuyến thăm.
  static let inner = named("inner")
  /// Before a year that ends a period.
  static let until = named("until")
  /// Before a date: từ, vào, hồi …
  static let from = named("from")
  /// Ends the name of a forum.
  static let nameEnd = named("name-end")
  /// Opens a sentence on what came after: sau, tại …
  static let after = named("after")
  static let also = named("also")
  /// lần.
  static let times = named("times")
  /// Before the sender, behind his letter.
  static let letterBy = named("letter-by")
  static let letterTo = named("letter-to")
  /// nói, viết, rằng.
  static let spoken = named("spoken")
  /// đang, vừa, hiện: X, đang thăm Z.
  static let now = named("now")
  static let passive = named("passive")
  static let `is` = named("is")
  /// sẽ, sắp …: the title looks ahead.
  static let ahead = named("ahead")
  /// May stand in a phrase for unnamed leaders.
  static let collective = named("collective")
  /// Behind a date: it is to come.
  static let coming = named("coming")
  /// Before a date: it is past.
  static let past = named("past")
  /// nhận lời.
  static let accepts = named("accepts")
  /// The last syllable of chế độ, diệt chủng: who is named behind does not act.
  static let regime = named("regime")
  /// May stand in "X, người đang thăm Z".
  static let relative = named("relative")
  /// A state behind it is a subject: rằng, khi …
  static let clauseOpener = named("clause-opener")
  /// The last syllable of a verb that takes an object: gặp, tiếp.
  static let needsObject = named("needs-object")
  /// trao đổi, hay: a noun in a list.
  static let exchange = named("exchange")
  /// họp.
  static let sits = named("sits")
  /// Ends what a noun names: diễn ra, sau khi …
  static let sequel = named("sequel")
  /// Before a partner: gặp, bắt tay.
  static let meets = named("meets")
  /// A forum behind it is not attended: về, sau …
  static let awayFrom = named("away-from")
  /// làm in thăm và làm việc.
  static let works = named("works")
  /// Behind từ: the date of a document.
  static let sinceWhen = named("since-when")
  static let today = named("today")
  static let yesterday = named("yesterday")
  static let tomorrow = named("tomorrow")
  /// Of a period before now: trước, ngoái.
  static let former = named("former")
  /// Of a period to come: tới, sau.
  static let later = named("later")
  /// đối in đối thoại.
  static let dialogue = named("dialogue")
  /// kỳ in kỳ họp.
  static let term = named("term")
  /// Before a frame: it tells something of its status.
  static let telling = named("telling")
  /// đỉnh in thượng đỉnh.
  static let summit = named("summit")
  /// Opens a list of nouns: như, gồm, lĩnh vực.
  static let lists = named("lists")
}

/// A function word that tells something about a frame.
struct EncounterWordEntry: LexiconEntry {
  static let columns = ["form", "roles"]
  let roles: EncounterWord

  init(_ row: Table.Row) throws(LanguageFault) {
    var roles: EncounterWord = []
    for name in row.list(1) {
      guard let known = EncounterWord(name) else {
        throw row.fault(
          "unknown word '\(name)' in column 2", "known words: " + EncounterWord.names.joined(separator: ", "))
      }
      roles.formUnion(known)
    }
    self.roles = roles
  }
}

/// A word that tells an encounter's status, before or behind the word for it, with its reach in tokens.
struct StatusWordEntry: LexiconEntry {
  struct Sign: Sendable {
    let status: EncounterStatus
    let reach: Int
  }
  static let columns = ["form", "before", "after"]
  let before: Sign?
  let after: Sign?

  init(_ row: Table.Row) throws(LanguageFault) {
    before = try Self.sign(row, 1)
    after = try Self.sign(row, 2)
  }

  private static func sign(_ row: Table.Row, _ column: Int) throws(LanguageFault) -> Sign? {
    guard let cell = row.optional(column) else { return nil }
    let parts = cell.split(separator: ":")
    guard parts.count == 2, let status = EncounterStatus(rawValue: String(parts[0])), let reach = Int(parts[1]) else {
      throw row.fault("'\(cell)' is no sign of a status", "write it as STATUS:REACH, such as planned:8")
    }
    return Sign(status: status, reach: reach)
  }
}
