/// What a function word may do about a frame. The names are those of column 2 of `encounter-words.tsv`.
struct EncounterWord: NamedClasses {
  let rawValue: UInt64

  /// The names that `encounter-words.tsv` uses, in the order of the bits: `forumEnd` is `forum-end` there.
  enum Name: String, NumberedCases {
    case objectMarker, objectEnd, verbal, front, takesPart, dateWord, dayWord, thisDay, agent, delegation
    case leads, chairs, order, inTurn, receiver, placeMarker, placeBefore, welcomes, nested, inner, until
    case from, forumEnd, after, beside, times, letterBy, spoken, now, passive, ahead, coming, past, accepts
    case relative, clauseOpener, needsObject, exchange, sits, sequel, meets, awayFrom, works, sinceWhen
    case today, yesterday, tomorrow, former, later, dialogue, sitting, telling, summit, since, begins, regime, group
  }

  static let numbers = numbersOfNames()

  /// A side right behind is no subject: với, của, mời …
  static var objectMarker: Self { Self(.objectMarker) }
  /// The object of a verb does not lie beyond: để, nhằm, rằng …
  static var objectEnd: Self { Self(.objectEnd) }
  /// No two sides are joined across: đã, sẽ, là …
  static var verbal: Self { Self(.verbal) }
  /// Opens a fronted part of a sentence.
  static var front: Self { Self(.front) }
  /// The last syllable of what makes a subject take part: có, dự, tham gia, trong khuôn khổ …
  static var takesPart: Self { Self(.takesPart) }
  /// May stand before a date or in it.
  static var dateWord: Self { Self(.dateWord) }
  /// Opens a date: ngày, hôm, sáng …
  static var dayWord: Self { Self(.dayWord) }
  /// nay, qua in hôm nay.
  static var thisDay: Self { Self(.thisDay) }
  /// do: before who acts.
  static var agent: Self { Self(.agent) }
  /// đoàn.
  static var delegation: Self { Self(.delegation) }
  /// A syllable of dẫn đầu.
  static var leads: Self { Self(.leads) }
  /// The last syllable of chủ trì.
  static var chairs: Self { Self(.chairs) }
  /// sau, trước, rồi between two.
  static var order: Self { Self(.order) }
  /// lần lượt.
  static var inTurn: Self { Self(.inTurn) }
  /// Before whom a message goes to.
  static var receiver: Self { Self(.receiver) }
  /// Right before a place.
  static var placeMarker: Self { Self(.placeMarker) }
  /// Right before a place that stands before its frame.
  static var placeBefore: Self { Self(.placeBefore) }
  /// đón, chào, tiếp: who follows is the guest.
  static var welcomes: Self { Self(.welcomes) }
  /// A frame behind is told on the occasion of another.
  static var nested: Self { Self(.nested) }
  /// A visit behind is only the occasion: nhân chuyến thăm.
  static var inner: Self { Self(.inner) }
  /// Before a year that ends a period.
  static var until: Self { Self(.until) }
  /// Before a date: từ, vào, hồi …
  static var from: Self { Self(.from) }
  /// Ends the name of a forum.
  static var forumEnd: Self { Self(.forumEnd) }
  /// Opens a sentence on what came after: sau, tại …
  static var after: Self { Self(.after) }
  /// cùng (ngày), cũng, ngay (sau): with what was told before.
  static var beside: Self { Self(.beside) }
  /// lần.
  static var times: Self { Self(.times) }
  /// Before the sender, behind his letter.
  static var letterBy: Self { Self(.letterBy) }
  /// nói, viết, rằng.
  static var spoken: Self { Self(.spoken) }
  /// đang, vừa, hiện: X, đang thăm Z.
  static var now: Self { Self(.now) }
  static var passive: Self { Self(.passive) }
  /// sẽ, sắp …: the title looks ahead.
  static var ahead: Self { Self(.ahead) }
  /// Behind a date: it is to come.
  static var coming: Self { Self(.coming) }
  /// Before a date: it is past.
  static var past: Self { Self(.past) }
  /// nhận lời.
  static var accepts: Self { Self(.accepts) }
  /// May stand in "X, người đang thăm Z".
  static var relative: Self { Self(.relative) }
  /// A state behind it is a subject: rằng, khi …
  static var clauseOpener: Self { Self(.clauseOpener) }
  /// The last syllable of a verb that takes an object: gặp, tiếp.
  static var needsObject: Self { Self(.needsObject) }
  /// trao đổi, hay: a noun in a list.
  static var exchange: Self { Self(.exchange) }
  /// họp.
  static var sits: Self { Self(.sits) }
  /// Ends what a noun names: diễn ra, sau khi …
  static var sequel: Self { Self(.sequel) }
  /// Before a partner: gặp, bắt tay.
  static var meets: Self { Self(.meets) }
  /// A forum behind it is not attended: về, sau …
  static var awayFrom: Self { Self(.awayFrom) }
  /// làm in thăm và làm việc.
  static var works: Self { Self(.works) }
  /// Behind từ: the date of a document.
  static var sinceWhen: Self { Self(.sinceWhen) }
  static var today: Self { Self(.today) }
  static var yesterday: Self { Self(.yesterday) }
  static var tomorrow: Self { Self(.tomorrow) }
  /// Of a period before now: trước, ngoái.
  static var former: Self { Self(.former) }
  /// Of a period to come: tới, sau.
  static var later: Self { Self(.later) }
  /// đối in đối thoại.
  static var dialogue: Self { Self(.dialogue) }
  /// kỳ in kỳ họp.
  static var sitting: Self { Self(.sitting) }
  /// Before a frame: it tells something of its status.
  static var telling: Self { Self(.telling) }
  /// đỉnh in thượng đỉnh.
  static var summit: Self { Self(.summit) }
  /// kể từ: before a time since which something goes on.
  static var since: Self { Self(.since) }
  /// bắt đầu, lên đường.
  static var begins: Self { Self(.begins) }
  /// chế độ, diệt chủng: who is named behind gave a regime its name.
  static var regime: Self { Self(.regime) }
  /// People, things and places of a state that are not the state: binh sĩ Mỹ, căn cứ Mỹ.
  static var group: Self { Self(.group) }
}

/// A function word that tells something about a frame.
struct EncounterWordEntry: LexiconEntry {
  static let columns = ["form", "roles"]
  let roles: EncounterWord

  init(_ row: Table.Row) throws(LanguageFault) { roles = try row.classes(1, as: EncounterWord.self) }
}
