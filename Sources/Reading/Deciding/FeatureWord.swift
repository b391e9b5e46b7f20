/// The values of features that are no words of the text. Their names stand in the tables of weights.
package enum FeatureWord: UInt8, CaseIterable, Sendable {
  case nothing, yes, no
  case zero, one, two, three, four, five, six, seven, eight, nine
  // What a token is, where it is no function word.
  case edge, capital, number, word
  // How a speaker was found, as `SpeakerWay`.
  case adjacent, joint, behind, carried, subject, last
  // What a mention is, as `Mention.Kind`.
  case person, title, pronoun, state, body, sides
  // What kind of cue, as `CueEntry.Kind`; a noun act.
  case say, stance, show, aux, theo, review, noun
  // Who speaks: without office, in a private one, in a public one.
  case bare, personal, official
  // Where a cue stands to the statement before it in the sentence.
  case alone, coordinate, inside
  // Whose a subject is: the speaker's own, another's.
  case own, other
  // Whom a pronoun may mean: as decided for the mention, the last speaker, the nearest person, the first one of the sentence
  // before or of its own, the person named most.
  case decided, speaker, nearest, former, first, main
  // Who holds a direct speech.
  case holder
  // What a statement does, as `Act`; `review` stands above.
  case inform, discuss, affirm, praise, congratulate, thank, welcome, greet, hope
  case support, propose, agree, commit, invite, accept, concern, condole, oppose, deny, warn
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
      case .theo: .theo
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
