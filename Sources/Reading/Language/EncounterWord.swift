/// What a function word may do about a frame. The names are those of column 2 of `encounter-words.tsv`.
struct EncounterWord: NamedClasses {
  let rawValue: UInt64

  /// The names that `encounter-words.tsv` uses, in the order of the bits.
  static let names = [
    "object-marker", "object-end", "verbal", "front", "takes-part", "date-word", "day-word", "this-day",
    "agent", "delegation", "leads", "chairs", "order", "in-turn",
    "receiver", "place-marker", "place-before", "welcomes", "nested", "inner",
    "until", "from", "forum-end", "after", "beside", "times", "letter-by",
    "spoken", "now", "passive", "ahead", "coming", "past",
    "accepts", "relative", "clause-opener", "needs-object", "exchange", "sits", "sequel",
    "meets", "away-from", "works", "since-when", "today", "yesterday", "tomorrow", "former",
    "later", "dialogue", "sitting", "telling",
    "summit", "since", "begins",
  ]

  static let bits = numbered(names)

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
  /// do: before who acts.
  static let agent = named("agent")
  /// đoàn.
  static let delegation = named("delegation")
  /// A syllable of dẫn đầu.
  static let leads = named("leads")
  /// The last syllable of chủ trì.
  static let chairs = named("chairs")
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
  /// đón, chào, tiếp: who follows is the guest.
  static let welcomes = named("welcomes")
  /// A frame behind is told on the occasion of another.
  static let nested = named("nested")
  /// A visit behind is only the occasion: nhân chuyến thăm.
  static let inner = named("inner")
  /// Before a year that ends a period.
  static let until = named("until")
  /// Before a date: từ, vào, hồi …
  static let from = named("from")
  /// Ends the name of a forum.
  static let forumEnd = named("forum-end")
  /// Opens a sentence on what came after: sau, tại …
  static let after = named("after")
  /// cùng (ngày), cũng, ngay (sau): with what was told before.
  static let beside = named("beside")
  /// lần.
  static let times = named("times")
  /// Before the sender, behind his letter.
  static let letterBy = named("letter-by")
  /// nói, viết, rằng.
  static let spoken = named("spoken")
  /// đang, vừa, hiện: X, đang thăm Z.
  static let now = named("now")
  static let passive = named("passive")
  /// sẽ, sắp …: the title looks ahead.
  static let ahead = named("ahead")
  /// Behind a date: it is to come.
  static let coming = named("coming")
  /// Before a date: it is past.
  static let past = named("past")
  /// nhận lời.
  static let accepts = named("accepts")
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
  static let sitting = named("sitting")
  /// Before a frame: it tells something of its status.
  static let telling = named("telling")
  /// đỉnh in thượng đỉnh.
  static let summit = named("summit")
  /// kể từ: before a time since which something goes on.
  static let since = named("since")
  /// bắt đầu, lên đường.
  static let begins = named("begins")
}

/// A function word that tells something about a frame.
struct EncounterWordEntry: LexiconEntry {
  static let columns = ["form", "roles"]
  let roles: EncounterWord

  init(_ row: Table.Row) throws(LanguageFault) { roles = try row.classes(1, as: EncounterWord.self) }
}
