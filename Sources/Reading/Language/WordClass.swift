/// What a function word may be; one word may be several. The classes are the words of column 2 of `words.tsv`.
struct WordClass: NamedClasses {
  let rawValue: UInt128

  /// The names that `words.tsv` uses, in the order of the bits.
  static let names = [
    "adverb", "preposition", "negation", "opener", "stop", "name-end", "no-unit", "nominal", "filler", "compound",
    "particle", "indefinite", "abstract", "organisation", "place-noun", "and", "of", "with", "between", "purpose",
    "also", "modal", "candidate", "increase", "approximate", "aim", "raise", "raised", "ordinal", "year", "month",
    "day", "anniversary", "since", "praise", "invitation", "caption", "this", "party", "occasion", "undertake",
    "according", "side-word", "place-preposition", "toward", "about", "partnership-level",
    "partnership-word", "partnership-aim", "concluded", "asking", "level", "widened", "points",
    "ranking", "plural", "period", "separator",
    "give", "validity", "given", "term", "lasting", "decrease",
    "regnal", "province", "copula", "installed", "feminine", "masculine", "list-opener", "adjunct",
    "past", "future", "within", "more-than", "nearly", "roughly",
  ]

  static let bits = numbered(names)

  /// May stand between a subject and its verb.
  static let adverb = named("adverb")
  static let preposition = named("preposition")
  static let negation = named("negation")
  /// Opens a fronted part of a sentence: trong, sau, trước …
  static let opener = named("opener")
  /// A verb or function word at which a noun phrase ends.
  static let stop = named("stop")
  /// Ends the name of a mechanism or an instrument.
  static let nameEnd = named("name-end")
  /// Never a counted noun.
  static let noUnit = named("no-unit")
  /// Makes a noun of the verb behind it: sự, lời, các …
  static let nominal = named("nominal")
  /// May stand between the two verbs of one cue.
  static let filler = named("filler")
  /// A compound whose last syllable is no word of its own.
  static let compound = named("compound")
  /// Inside foreign names: bin, al, de.
  static let particle = named("particle")
  /// One of many: một, các, nhiều.
  static let indefinite = named("indefinite")
  static let abstract = named("abstract")
  /// Opens the name of a body that no lexicon knows.
  static let organisation = named("organisation")
  /// Before a name of a place: đường, tỉnh.
  static let placeNoun = named("place-noun")
  static let and = named("and")
  static let of = named("of")
  static let with = named("with")
  static let between = named("between")
  /// Opens a purpose: để, nhằm.
  static let purpose = named("purpose")
  static let also = named("also")
  /// cần, nên, phải: what follows is asked for.
  static let modal = named("modal")
  /// ứng cử viên: what follows is no office yet.
  static let candidate = named("candidate")
  /// tăng, giảm.
  static let increase = named("increase")
  /// hơn, gần, khoảng.
  static let approximate = named("approximate")
  /// mục tiêu, phấn đấu: a number behind it is a target.
  static let aim = named("aim")
  /// nâng, đưa: a target with one of `raised` before the number.
  static let raise = named("raise")
  static let raised = named("raised")
  /// Before an ordinal: thứ, lần, số.
  static let ordinal = named("ordinal")
  static let year = named("year")
  static let month = named("month")
  static let day = named("day")
  static let anniversary = named("anniversary")
  /// After a count of years: thiết lập, thành lập.
  static let since = named("since")
  /// Favourable: tốt đẹp, tích cực.
  static let praise = named("praise")
  static let invitation = named("invitation")
  /// Before the name of a picture's maker: Ảnh, Video.
  static let caption = named("caption")
  /// này: what was named before.
  static let this = named("this")
  static let party = named("party")
  /// cuộc, buổi: one occasion.
  static let occasion = named("occasion")
  /// The last syllable of có, thực hiện, tiến hành, bắt đầu, kết thúc: who stands before makes the visit.
  static let undertake = named("undertake")
  static let according = named("according")
  /// phía before a state.
  static let sideWord = named("side-word")
  /// tại, ở, trong: where something is.
  static let placePreposition = named("place-preposition")
  /// tới, đến, cho: before a receiver.
  static let toward = named("toward")
  static let about = named("about")
  /// chiến lược, toàn diện, sâu rộng: what tells one partnership from another.
  static let partnershipLevel = named("partnership-level")
  /// May stand between the words of a partnership's level: hợp tác, tin cậy, đặc biệt.
  static let partnershipWord = named("partnership-word")
  /// Opens a part of a sentence, so that what was said may end before it: nhưng, sau khi.
  static let separator = named("separator")
  /// vì hòa bình: begins what a partnership is for.
  static let partnershipAim = named("partnership-aim")
  /// đạt được, vừa ký: tells of an instrument that it was made.
  static let concluded = named("concluded")
  /// nào, gì
  static let asking = named("asking")
  /// cấp before an office.
  static let level = named("level")
  /// điểm behind a number: what an instrument has.
  static let points = named("points")
  /// hàng đầu, quan trọng: behind đối tác chiến lược it makes a common noun of it.
  static let ranking = named("ranking")
  /// các, những: several, so nothing that has a name.
  static let plural = named("plural")
  /// tháng, tuần: needs a word behind it to be a time.
  static let period = named("period")
  /// mở rộng behind the name of a forum.
  static let widened = named("widened")
  /// tặng, viện trợ: the number behind it is the size of a gift, promised or given.
  static let give = named("give")
  /// hiệu lực, lộ trình: how long something is to last.
  static let validity = named("validity")
  /// từ mức, ở: the number behind it is there already, whatever is aimed at.
  static let given = named("given")
  /// kế hoạch, nhiệm kỳ: years behind it are its term, no count of what has been.
  static let term = named("term")
  /// kéo dài: the years behind it are how long something has lasted.
  static let lasting = named("lasting")
  /// giảm: of the words of `increase` those that go down.
  static let decrease = named("decrease")
  /// đệ nhất, đệ nhị: which of several rulers of one name.
  static let regnal = named("regnal")
  /// Before the name of a part of a state, or of the state itself: tỉnh, bang, nước.
  static let province = named("province")
  /// là.
  static let copula = named("copula")
  /// giữ chức, được bầu làm: the office behind it is the subject's.
  static let installed = named("installed")
  /// Middle names of women and of men: Thị, Văn.
  static let feminine = named("feminine")
  static let masculine = named("masculine")
  /// như, gồm, trong các lĩnh vực: a list of nouns follows.
  static let listOpener = named("list-opener")
  /// để, nhằm, trong, vào: what follows tells when, where or what for.
  static let adjunct = named("adjunct")
  /// đã, vừa: what follows lies behind.
  static let past = named("past")
  /// sẽ, sắp: what follows lies ahead.
  static let future = named("future")
  /// trong before a year: it is running.
  static let within = named("within")
  /// How a number is meant: hơn, trên; gần; khoảng, xấp xỉ.
  static let moreThan = named("more-than")
  static let nearly = named("nearly")
  static let roughly = named("roughly")
}

/// A function word.
struct WordEntry: LexiconEntry {
  static let columns = ["form", "classes"]
  let classes: WordClass

  init(_ row: Table.Row) throws(LanguageFault) { classes = try row.classes(1, as: WordClass.self) }
}
