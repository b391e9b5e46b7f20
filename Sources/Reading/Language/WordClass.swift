/// What a function word may be; one word may be several. The classes are the words of column 2 of `words.tsv`.
struct WordClass: NamedClasses {
  let rawValue: UInt128

  /// The names that `words.tsv` uses, in the order of the bits: `nameEnd` is `name-end` there.
  enum Name: String, NumberedCases {
    case adverb, preposition, negation, opener, stop, nameEnd, noUnit, nominal, filler, compound, particle
    case indefinite, abstract, organisation, placeNoun, and, of, with, between, purpose, also, modal
    case candidate, increase, approximate, aim, raise, raised, ordinal, year, month, day, anniversary, since
    case praise, invitation, caption, this, party, occasion, undertake, according, sideWord, placePreposition
    case toward, about, partnershipLevel, partnershipWord, partnershipAim, concluded, asking, level, widened
    case points, ranking, plural, period, separator, give, validity, given, term, lasting, decrease, regnal
    case province, copula, installed, feminine, masculine, listOpener, adjunct, past, future, within, moreThan, nearly,
      roughly, forecast, running, beneficiary, remaining, now, member, relational
  }

  static let numbers = numbersOfNames()

  /// May stand between a subject and its verb.
  static var adverb: Self { Self(.adverb) }
  static var preposition: Self { Self(.preposition) }
  static var negation: Self { Self(.negation) }
  /// Opens a fronted part of a sentence: trong, sau, trước …
  static var opener: Self { Self(.opener) }
  /// A verb or function word at which a noun phrase ends.
  static var stop: Self { Self(.stop) }
  /// Ends the name of a mechanism or an instrument.
  static var nameEnd: Self { Self(.nameEnd) }
  /// Never a counted noun.
  static var noUnit: Self { Self(.noUnit) }
  /// Makes a noun of the verb behind it: sự, lời, các …
  static var nominal: Self { Self(.nominal) }
  /// May stand between the two verbs of one cue.
  static var filler: Self { Self(.filler) }
  /// A compound whose last syllable is no word of its own.
  static var compound: Self { Self(.compound) }
  /// Inside foreign names: bin, al, de.
  static var particle: Self { Self(.particle) }
  /// One of many: một, các, nhiều.
  static var indefinite: Self { Self(.indefinite) }
  static var abstract: Self { Self(.abstract) }
  /// Opens the name of a body that no lexicon knows.
  static var organisation: Self { Self(.organisation) }
  /// Before a name of a place: đường, tỉnh.
  static var placeNoun: Self { Self(.placeNoun) }
  static var and: Self { Self(.and) }
  static var of: Self { Self(.of) }
  static var with: Self { Self(.with) }
  static var between: Self { Self(.between) }
  /// Opens a purpose: để, nhằm.
  static var purpose: Self { Self(.purpose) }
  static var also: Self { Self(.also) }
  /// cần, nên, phải: what follows is asked for.
  static var modal: Self { Self(.modal) }
  /// ứng cử viên: what follows is no office yet.
  static var candidate: Self { Self(.candidate) }
  /// tăng, giảm.
  static var increase: Self { Self(.increase) }
  /// hơn, gần, khoảng.
  static var approximate: Self { Self(.approximate) }
  /// mục tiêu, phấn đấu: a number behind it is a target.
  static var aim: Self { Self(.aim) }
  /// nâng, đưa: a target with one of `raised` before the number.
  static var raise: Self { Self(.raise) }
  static var raised: Self { Self(.raised) }
  /// Before an ordinal: thứ, lần, số.
  static var ordinal: Self { Self(.ordinal) }
  static var year: Self { Self(.year) }
  static var month: Self { Self(.month) }
  static var day: Self { Self(.day) }
  static var anniversary: Self { Self(.anniversary) }
  /// After a count of years: thiết lập, thành lập.
  static var since: Self { Self(.since) }
  /// Favourable: tốt đẹp, tích cực.
  static var praise: Self { Self(.praise) }
  static var invitation: Self { Self(.invitation) }
  /// Before the name of a picture's maker: Ảnh, Video.
  static var caption: Self { Self(.caption) }
  /// này: what was named before.
  static var this: Self { Self(.this) }
  static var party: Self { Self(.party) }
  /// cuộc, buổi: one occasion.
  static var occasion: Self { Self(.occasion) }
  /// The last syllable of có, thực hiện, tiến hành, bắt đầu, kết thúc: who stands before makes the visit.
  static var undertake: Self { Self(.undertake) }
  static var according: Self { Self(.according) }
  /// phía before a state.
  static var sideWord: Self { Self(.sideWord) }
  /// tại, ở, trong: where something is.
  static var placePreposition: Self { Self(.placePreposition) }
  /// tới, đến, cho: before a receiver.
  static var toward: Self { Self(.toward) }
  static var about: Self { Self(.about) }
  /// chiến lược, toàn diện, sâu rộng: what tells one partnership from another.
  static var partnershipLevel: Self { Self(.partnershipLevel) }
  /// May stand between the words of a partnership's level: hợp tác, tin cậy, đặc biệt.
  static var partnershipWord: Self { Self(.partnershipWord) }
  /// Opens a part of a sentence, so that what was said may end before it: nhưng, sau khi.
  static var separator: Self { Self(.separator) }
  /// vì hòa bình: begins what a partnership is for.
  static var partnershipAim: Self { Self(.partnershipAim) }
  /// đạt được, vừa ký: tells of an instrument that it was made.
  static var concluded: Self { Self(.concluded) }
  /// nào, gì
  static var asking: Self { Self(.asking) }
  /// cấp before an office.
  static var level: Self { Self(.level) }
  /// điểm behind a number: what an instrument has.
  static var points: Self { Self(.points) }
  /// hàng đầu, quan trọng: behind đối tác chiến lược it makes a common noun of it.
  static var ranking: Self { Self(.ranking) }
  /// các, những: several, so nothing that has a name.
  static var plural: Self { Self(.plural) }
  /// tháng, tuần: needs a word behind it to be a time.
  static var period: Self { Self(.period) }
  /// mở rộng behind the name of a forum.
  static var widened: Self { Self(.widened) }
  /// tặng, viện trợ: the number behind it is the size of a gift, promised or given.
  static var give: Self { Self(.give) }
  /// hiệu lực, lộ trình: how long something is to last.
  static var validity: Self { Self(.validity) }
  /// từ mức, ở: the number behind it is there already, whatever is aimed at.
  static var given: Self { Self(.given) }
  /// kế hoạch, nhiệm kỳ: years behind it are its term, no count of what has been.
  static var term: Self { Self(.term) }
  /// kéo dài: the years behind it are how long something has lasted.
  static var lasting: Self { Self(.lasting) }
  /// giảm: of the words of `increase` those that go down.
  static var decrease: Self { Self(.decrease) }
  /// đệ nhất, đệ nhị: which of several rulers of one name.
  static var regnal: Self { Self(.regnal) }
  /// Before the name of a part of a state, or of the state itself: tỉnh, bang, nước.
  static var province: Self { Self(.province) }
  /// là.
  static var copula: Self { Self(.copula) }
  /// giữ chức, được bầu làm: the office behind it is the subject's.
  static var installed: Self { Self(.installed) }
  /// Middle names of women and of men: Thị, Văn.
  static var feminine: Self { Self(.feminine) }
  static var masculine: Self { Self(.masculine) }
  /// như, gồm, trong các lĩnh vực: a list of nouns follows.
  static var listOpener: Self { Self(.listOpener) }
  /// để, nhằm, trong, vào: what follows tells when, where or what for.
  static var adjunct: Self { Self(.adjunct) }
  /// đã, vừa: what follows lies behind.
  static var past: Self { Self(.past) }
  /// sẽ, sắp: what follows lies ahead.
  static var future: Self { Self(.future) }
  /// trong before a year: it is running.
  static var within: Self { Self(.within) }
  /// How a number is meant: hơn, trên; gần; khoảng, xấp xỉ.
  static var moreThan: Self { Self(.moreThan) }
  static var nearly: Self { Self(.nearly) }
  static var roughly: Self { Self(.roughly) }
  /// dự báo, có thể đạt: a number behind it is not there yet.
  static var forecast: Self { Self(.forecast) }
  /// What goes on: đang, hoàn thành tốt vai trò.
  static var running: Self { Self(.running) }
  /// Whom or what an agreement is for: người, công dân, hàng hóa.
  static var beneficiary: Self { Self(.beneficiary) }
  /// What of a whole is not done yet: 14% còn lại.
  static var remaining: Self { Self(.remaining) }
  /// nước EU, thị trường EU: what is of a union, not the union.
  static var member: Self { Self(.member) }
  /// Of something that stands elsewhere: thời hạn, tiến độ, thủ tục.
  static var relational: Self { Self(.relational) }
  /// Opens how things stand: hiện, đến nay.
  static var now: Self { Self(.now) }
}

/// A function word.
struct WordEntry: LexiconEntry {
  static let columns = ["form", "classes"]
  let classes: WordClass

  init(_ row: Table.Row) throws(LanguageFault) { classes = try row.classes(1, as: WordClass.self) }
}
