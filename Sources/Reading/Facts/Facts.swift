// The kinds of fact in a reading. Every one has the words it stands on (`cite`), how sure the reader is of it
// (`confidence`, 0 to 1) and the name of the rule that read it (`rule`).

/// Somebody named in the report.
public struct PersonFact: Codable, Sendable, Equatable {
  /// The fullest form of the name, without titles, in NFC.
  public var name: String
  public var aliases: [String]
  public var country: String?
  public var offices: [OfficeFact]
  public var confidence: Double
  public var rule: String
  public var cite: Cite
}

/// An office the report gives a person, in its longest wording.
public struct OfficeFact: Codable, Sendable, Equatable {
  /// What `offices.tsv` calls its head, and the branch it is in: `prime-minister/government`.
  public var known: String? = nil
  /// Whether one person at a time holds it, of a state or a party.
  public var isSingle = false
  public var title: String
  public var organization: String?
  public var country: String?
  public var former: Bool
  public var confidence: Double
  public var rule: String
  public var cite: Cite
}

/// The number of a session where it is told: Kỳ họp lần thứ 7.
public struct SessionNumber: Codable, Sendable, Equatable {
  public var ordinal: Int
  public var cite: Cite
}

/// A contact between representatives of two or more sides.
public struct EncounterFact: Codable, Sendable, Equatable {
  /// `e1`, `e2` … within the reading.
  public var id: String
  public var kind: EncounterKind
  public var status: EncounterStatus
  public var when: String?
  public var `where`: String?
  /// ISO code of the state in which that place lies, or which it is.
  public var whereState: String? = nil
  /// Whether it is told no more exactly than by the state.
  public var isWhereState = false
  /// Names as in `people`.
  public var participants: [String]
  /// ISO codes of the sides, sorted.
  public var countries: [String]
  /// Whether it is what the report is about.
  public var central: Bool
  public var channels: [Channel]
  /// ISO code of the side that asked for it.
  public var initiative: String? = nil
  /// ISO code of the side that received the others or held it; of a visit the state visited.
  public var host: String? = nil
  /// At whose invitation it takes place, as the words tell: a name as in `people` or an ISO code.
  public var invitedBy: String? = nil
  /// The visit or conference in whose course it was held.
  public var within: String? = nil
  /// Of one cancelled or planned: whether it is to be later than was said.
  public var isPostponed = false
  public var form: EncounterForm? = nil
  /// Of a session the number that the words give it.
  public var number: SessionNumber? = nil
  public var confidence: Double
  public var rule: String
  public var cite: Cite
  /// Its further places in the report.
  public var also: [Cite]
}

extension StatementFact {
  /// What is said under it that can be followed up.
  public var followedUp: [ItemFact] { items + (wish.map { [$0] } ?? []) }
}

/// An act of speech or stance.
public struct StatementFact: Codable, Sendable, Equatable {
  /// `s1`, `s2` … within the reading.
  public var id: String
  /// Names as in `people`, ISO codes, or `both` / `all`.
  public var speakers: [String]
  public var act: Act
  /// Whom it is said to, as far as the words tell; as `speakers`.
  public var to: [String] = []
  /// In whose name it is said; of a greeting that is borne, who sends it.
  public var onBehalfOf: [String] = []
  /// The verb or verb group.
  public var cue: Cite
  /// The separate things agreed, promised or asked for.
  public var items: [ItemFact]
  /// Of a hope what another side is asked for, where a report could show it done.
  public var wish: ItemFact? = nil
  public var topics: [Topic]
  /// The states it speaks of, sorted.
  public var sides: [String] = []
  /// The encounter it was made in.
  public var encounter: String?
  public var confidence: Double
  public var rule: String
  /// From the cue to the end of what is said under it.
  public var cite: Cite
}

/// One thing agreed, promised or asked for.
public struct ItemFact: Codable, Sendable, Equatable {
  public var text: String
  public var topics: [Topic]
  public var parts = ItemParts()
  public var confidence: Double
  public var rule: String
  public var cite: Cite
}

/// What became of something that may have been promised: signed, held, begun, put off.
public struct DevelopmentFact: Codable, Sendable, Equatable {
  public var state: DevelopmentState
  /// The kinds of the acts told, as in `acts.tsv`.
  public var acts: [String]
  /// What the words around it are about.
  public var parts: ItemParts
  /// The states it speaks of, sorted.
  public var sides: [String]
  /// Those who did it, as far as they are named, sorted.
  public var by: [String] = []
  /// The date told with it (EDTF).
  public var when: String? = nil
  public var confidence: Double
  public var rule: String
  /// The clause that tells it.
  public var cite: Cite
}

/// A number with a meaning for relations or policy.
public struct FigureFact: Codable, Sendable, Equatable {
  public var value: Double
  public var unit: String
  /// A short English label of what is counted (`bilateral trade`), null if no lexicon says.
  public var what: String?
  public var period: String?
  public var kind: FigureKind
  /// Whether the value is more, less or about what is said; null where it is said to be just that.
  public var qualifier: Qualifier? = nil
  /// Of a change the period compared with (EDTF).
  public var base: String? = nil
  /// The states it speaks of, sorted.
  public var sides: [String] = []
  /// Whether a change is one to less, by so much: giảm 5%.
  public var isDecrease = false
  /// Whether somebody only thinks that it will be reached.
  public var isForecast = false
  /// Whether it is part of what is agreed, promised or asked for, and not said to be so already.
  public var isPromised = false
  /// The state whose statistics it is from, if that is told.
  public var sourceSide: String? = nil
  public var confidence: Double
  public var rule: String
  public var cite: Cite
  public var also: [Cite]
}

/// A date or period; `value` is null where only the day of publication would settle it.
public struct TimeFact: Codable, Sendable, Equatable {
  public var value: String?
  /// Where it lies from the report, as far as grammar tells.
  public var tense: Tense? = nil
  public var confidence: Double
  public var rule: String
  public var cite: Cite
  public var also: [Cite]

  /// Everywhere its words stand.
  public var places: [Cite] { [cite] + also }
}

/// An anniversary or a count of years.
public struct MilestoneFact: Codable, Sendable, Equatable {
  public var years: Int
  public var since: String?
  public var what: String
  /// The states it speaks of, sorted.
  public var sides: [String] = []
  /// The state named in its words, or last before them in the sentence: whose day or party it is.
  public var state: String? = nil
  /// Whether it is said to be still to come: sắp kỷ niệm.
  public var isAhead = false
  /// Whether it only says how long something has lasted: 20 năm qua.
  public var isLasting: Bool { rule == "milestone.lasting" }
  public var confidence: Double
  public var rule: String
  public var cite: Cite
  public var also: [Cite] = []
}

/// Whether numbers of the report agree: the years of an anniversary, a growth and its amounts.
public struct CheckFact: Codable, Sendable, Equatable {
  public var kind: CheckKind
  /// Null where a number is missing; `says` is then what the others imply.
  public var holds: Bool?
  public var says: String
  public var cites: [Cite]
}

/// A standing body, forum or framework, with the number of its session if one is named.
public struct MechanismFact: Codable, Sendable, Equatable {
  /// What a lexicon knows it by, whatever its wording; null if none does.
  public var known: String? = nil
  public var name: String
  public var kind: MechanismKind? = nil
  /// What kind of encounter its name is the name of (a summit: `conference`); null for what is no encounter itself.
  public var meetsAs: EncounterKind? = nil
  /// The name without the number of a session.
  public var series: String = ""
  /// The words of the name that tell it from others of the same states: without its number, the states and what stands in brackets.
  public var stem: String? = nil
  public var session: Int?
  /// The states it is between, sorted; none for a forum of many.
  public var sides: [String] = []
  public var confidence: Double
  public var rule: String
  public var cite: Cite
  /// Where else it is named, with the number of the same session.
  public var also: [Cite] = []
}

/// What words that point back to an instrument say became of it.
public struct InstrumentTold: Codable, Sendable, Equatable {
  public var state: InstrumentState
  public var by: [String]
  public var cite: Cite

  public init(state: InstrumentState, by: [String], cite: Cite) {
    self.state = state
    self.by = by
    self.cite = cite
  }
}

/// A named treaty, agreement, plan or joint statement.
public struct InstrumentFact: Codable, Sendable, Equatable {
  /// What the report says became of it, as far as the words about its name tell.
  public var state: InstrumentState? = nil
  /// The states that did that, as far as they are named, sorted.
  public var by: [String] = []
  /// What the report says further of it, where it is only pointed back to: 2 văn kiện trên.
  public var later: [InstrumentTold] = []
  /// What a lexicon knows it by, whatever its wording; null if none does.
  public var known: String? = nil
  public var name: String
  public var kind: InstrumentKind? = nil
  /// The words of the name that tell it from others of the same states: without the states and what stands in brackets.
  public var stem: String? = nil
  /// The letters it is known by, as the report gives them: CEPA.
  public var acronym: String? = nil
  /// The states it speaks of, sorted.
  public var sides: [String] = []
  public var confidence: Double
  public var rule: String
  public var cite: Cite
}

/// A fixed wording of diplomacy.
public struct FormulaFact: Codable, Sendable, Equatable {
  /// As in `formulas.tsv`.
  public var id: String
  /// The words as said.
  public var wording: String
  /// The usual wordings of the parts left out.
  public var missing: [String]
  /// What is said between its parts and is none of them.
  public var added: [String]
  /// ISO codes of the two states of which it is said; empty if the text does not tell.
  public var sides: [String]
  public var confidence: Double
  public var rule: String
  public var cite: Cite
  public var also: [Cite]
}

/// What a state is in a body.
public struct RoleFact: Codable, Sendable, Equatable {
  public var country: String?
  public var role: StateRole
  /// The body's name as in the text.
  public var body: String
  public var session: Int?
  /// EDTF: a year or a span of years.
  public var term: String?
  public var confidence: Double
  public var rule: String
  public var cite: Cite
  public var also: [Cite]
}
