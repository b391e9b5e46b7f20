/// A word or verb group of speech or stance where it stands.
struct Cue: Sendable {
  let range: Range<Int>
  /// The word by which it is known: of two that were joined, the first.
  let head: Range<Int>
  let act: Act?
  let kind: CueEntry.Kind
  /// Whether it is a noun act: lời mời, sự ủng hộ.
  let isNoun: Bool
  /// Whether a reporting verb and the stance word behind it were joined: bày tỏ tin tưởng, khẳng định sẽ.
  let isJoined: Bool
}

/// An act of speech or stance.
struct Statement: Sendable {
  let cue: Cue
  let speakers: Speakers
  /// How the speakers were found; part of the rule's name.
  let way: SpeakerWay
  var act: Act
  /// From the cue to the end of what is said, or what was said with the cue behind it.
  var content: Range<Int>
  var items: [StatementItem] = []
  /// How likely it is that this is a statement, and that its speakers and its act are right as well; as the deciders
  /// have it.
  let isOne: Double
  let isRight: Double

  var rule: String { way.rule }
}

/// One of the things agreed, promised or asked for.
struct StatementItem: Sendable {
  let range: Range<Int>
  /// How likely it is that it begins where it does, 0 to 1.
  let beginsHere: Double
}

/// Who speaks, and how that was found.
struct FoundSpeakers: Sendable {
  let who: Speakers
  let way: SpeakerWay
}

/// How the speaker of a statement was found.
enum SpeakerWay: Sendable {
  /// Right before the cue, over adverbs.
  case adjacent
  /// A và B; A … với B.
  case joint
  /// Behind the cue: Theo X, lời mời của X.
  case behind
  /// As of the statement before in the sentence.
  case carried
  /// The first subject of the sentence.
  case subject
  /// The last speaker of the sentence before.
  case last

  var rule: String {
    switch self {
    case .adjacent: "statement.adjacent"
    case .joint: "statement.joint"
    case .behind: "statement.behind"
    case .carried: "statement.carried"
    case .subject: "statement.subject"
    case .last: "statement.last"
    }
  }
}
