// Lexicons of speech: cues, who is no speaker, topics.

/// A verb or noun of speech or stance.
struct CueEntry: LexiconEntry {
  /// `say` reports, `stance` takes a stand, `show` joins a stance word (bày tỏ), `aux` is sẽ, cần; `according` is theo.
  enum Kind: String, CaseIterable { case say, stance, show, aux, according, review }
  enum Joins: String, CaseIterable { case follows, head, noun, none }
  static let columns = ["form", "act", "kind", "joins"]
  /// Nil for a word that has no act of its own.
  let act: Act?
  let kind: Kind
  let joins: Joins

  init(_ row: Table.Row) throws(LanguageFault) {
    act = row.optional(1) == nil ? nil : try row.word(1, as: Act.self)
    kind = try row.word(2, as: Kind.self)
    joins = try row.word(3, as: Joins.self)
  }
}

/// Who speaks without being a side: media, experts, the public.
struct NonSpeakerEntry: LexiconEntry {
  enum Kind: String, CaseIterable { case media, expert, `public` }
  static let columns = ["form", "kind"]
  let kind: Kind

  init(_ row: Table.Row) throws(LanguageFault) { kind = try row.word(1, as: Kind.self) }
}

struct TopicEntry: LexiconEntry {
  static let columns = ["form", "topic"]
  let topic: Topic

  init(_ row: Table.Row) throws(LanguageFault) { topic = try row.word(1, as: Topic.self) }
}
