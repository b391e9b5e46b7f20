/// The values of features that are no words of the text. Their names stand in the tables of weights.
package enum FeatureWord: String, CaseIterable, NumberedCases {
  case nothing, yes, no
  case zero, one, two, three, four, five, six, seven, eight, nine
  // What a token is, where it is no function word.
  case edge, capital, number, word
  // How a speaker was found, as `SpeakerWay`.
  case adjacent, joint, behind, carried, subject, last
  // What a mention is, as `Mention.Kind`.
  case person, title, pronoun, state, body, sides
  // What kind of cue, as `CueEntry.Kind`; a noun act.
  case say, stance, show, aux, according, review, noun
  // Who speaks: without office, in a private one, in a public one.
  case bare, personal, official
  // Which office, as `OfficeEntry.Sort`, where it is no public or private one.
  case group, aide, counterpart, rank
  // Where a cue stands to the statement before it in the sentence.
  case alone, coordinate, inside
  // Whose a subject is: the speaker's own, another's.
  case other
  // Whom a pronoun may mean: as decided for the mention, the last speaker, the nearest person, the first one of the sentence
  // before or of its own, the person named most.
  case decided, speaker, nearest, former, first, main
  // Who holds a direct speech.
  case holder
  // What a statement does, as `Act`; `review` stands above.
  case inform, discuss, affirm, praise, congratulate, thank, welcome, greet, hope
  case support, propose, agree, commit, invite, accept, concern, condole, oppose, deny, warn
  // Kinds of encounters, and what two kinds have in common.
  case call, meeting, visit, conference, session, signing, ceremony, message, talks, forum, mixed
  // Statuses of encounters.
  case held, planned, mentioned, invited, cancelled
  // How the people or the states of two mentions overlap; which of two holds.
  case bothEmpty, oneEmpty, equal, part, overlap, apart, both, later
  // Where a date stands to an encounter; how long it is.
  case own, front, same, next, far, day, range, month, year
  // A date against the day the report speaks of.
  case undated, noDay, past, future, otherYear, eve, morrow
  // Where in the report.
  case lead, caption, early, middle, late
}

extension FeatureWord {
  init(_ way: SpeakerWay) {
    self =
      switch way {
      case .adjacent: .adjacent
      case .joint: .joint
      case .behind: .behind
      case .carried: .carried
      case .subject: .subject
      case .last: .last
      }
  }

  init(_ kind: Mention.Kind) {
    self =
      switch kind {
      case .person: .person
      case .title: .title
      case .pronoun: .pronoun
      case .state, .capital: .state
      case .body: .body
      case .sides, .states: .sides
      }
  }

  init(_ cue: Cue) {
    self =
      switch cue.kind {
      case _ where cue.isNoun: .noun
      case .say: .say
      case .stance: .stance
      case .show: .show
      case .aux: .aux
      case .according: .according
      case .review: .review
      }
  }
}

extension FeatureWord {
  init(_ act: Act) {
    self =
      switch act {
      case .inform: .inform
      case .discuss: .discuss
      case .review: .review
      case .affirm: .affirm
      case .praise: .praise
      case .congratulate: .congratulate
      case .thank: .thank
      case .welcome: .welcome
      case .greet: .greet
      case .hope: .hope
      case .support: .support
      case .propose: .propose
      case .agree: .agree
      case .commit: .commit
      case .invite: .invite
      case .accept: .accept
      case .concern: .concern
      case .condole: .condole
      case .oppose: .oppose
      case .deny: .deny
      case .warn: .warn
      }
  }
}

extension FeatureWord {
  init(_ kind: EncounterKind) {
    self =
      switch kind {
      case .call: .call
      case .meeting: .meeting
      case .visit: .visit
      case .conference: .conference
      case .session: .session
      case .signing: .signing
      case .ceremony: .ceremony
      case .message: .message
      }
  }

  init(_ status: EncounterStatus) {
    self =
      switch status {
      case .held: .held
      case .planned: .planned
      case .mentioned: .mentioned
      case .invited: .invited
      case .cancelled: .cancelled
      }
  }

  init(_ grain: DateSpan.Grain) {
    self =
      switch grain {
      case .day: .day
      case .range: .range
      case .month: .month
      case .year: .year
      }
  }
}

extension FeatureWord {
  init(_ office: OfficeEntry) {
    self =
      switch office.sort {
      case .office: office.branch.isPrivate ? .personal : .official
      case .group: .group
      case .aide: .aide
      case .counterpart: .counterpart
      case .rank: .rank
      }
  }
}

extension FeatureWord: ShortListed {
  var code: UInt16 { UInt16(number) }
  init(code: UInt16) { self = unsafeBitCast(UInt8(truncatingIfNeeded: code), to: FeatureWord.self) }
}
