// The fixed words of a reading. What each means stands in docs/glossary.md.

/// What kind of contact an encounter is.
public enum EncounterKind: String, Codable, Sendable, CaseIterable {
  case call, meeting, visit, conference, session, signing, ceremony, message
}

/// Whether a report tells of an encounter as held, foreseen, asked for, recalled or called off.
public enum EncounterStatus: String, Codable, Sendable, CaseIterable {
  case held, planned, invited, mentioned, cancelled
}

/// How those who take part come together.
public enum EncounterForm: String, Codable, Sendable, CaseIterable {
  case online
  case inPerson = "in-person"
}

/// What a statement does.
public enum Act: String, Codable, Sendable, CaseIterable {
  case inform, discuss, review, affirm, praise, congratulate, thank, welcome, greet, hope, support, propose, agree,
    commit, invite, accept, concern, condole, oppose, deny, warn

  /// Whether what is said under it are things that can be followed up: the `items` of a statement.
  public var hasItems: Bool { self == .agree || self == .commit || self == .propose }

  /// Whether two sides do it together.
  var isMutual: Bool { self == .agree || self == .discuss || self == .review }
}

/// Through which office two sides speak.
public enum Channel: String, Codable, Sendable, CaseIterable {
  case party, state, government, parliament, defence, local, people
}

/// A field of relations.
public enum Topic: String, Codable, Sendable, CaseIterable {
  case politics
  case defenceSecurity = "defence-security"
  case border
  case economyTrade = "economy-trade"
  case health
  case peopleOfOrigin = "people-of-origin"
  case educationYouth = "education-youth"
  case culture
  case environmentMekong = "environment-mekong"
  case multilateral
  case partyBuilding = "party-building"
  case history
  case legal
}

/// What a check counts: years since a beginning, a growth and its amounts, or whether sessions rise with their dates.
public enum CheckKind: String, Codable, Sendable, CaseIterable {
  case anniversary, growth, ordinal
}

/// What a state is in a body.
public enum StateRole: String, Codable, Sendable, CaseIterable {
  case chair, host, member, observer, coordinator, candidate
}

/// Whether a figure was observed, is aimed at, or is a change.
public enum FigureKind: String, Codable, Sendable, CaseIterable {
  case observed, target, change
}

/// How a number is meant: hơn, trên are `over`; gần is `under`; khoảng, xấp xỉ are `about`.
public enum Qualifier: String, Codable, Sendable, CaseIterable {
  case over, under, about
}

/// Whether a time lies behind the report, around it or ahead.
public enum Tense: String, Codable, Sendable, CaseIterable {
  case past, present, future
}

/// How far something is, as a report tells it.
public enum DevelopmentState: String, Codable, Sendable, CaseIterable {
  case underWay = "under-way"
  case partly, done, blocked, dropped
}

/// How an instrument stands, or what was done with it.
/// What a mechanism is, as far as its name tells.
public enum MechanismKind: String, Codable, Sendable, CaseIterable {
  case commission, dialogue, forum, summit, conference, framework, process, programme, organisation
}

/// What a document is, by its name.
public enum InstrumentKind: String, Codable, Sendable, CaseIterable {
  case treaty, agreement, memorandum, declaration, code, plan, resolution
  case protocolText = "protocol"
}

public enum InstrumentState: String, Codable, Sendable, CaseIterable {
  case negotiating, signed, ratifying, implementing, ended, named
  case inForce = "in-force"
  case proposed, initialled, extended, amended, suspended, expired, terminated
}
