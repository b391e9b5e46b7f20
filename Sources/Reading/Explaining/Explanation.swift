/// How a report was read: what was found in each sentence, what was decided, and why.
public struct Explanation: Sendable {
  public var reading: ReportReading
  /// None if the report is in none of the languages.
  public var sentences: [ExplainedSentence]
}

public struct ExplainedSentence: Sendable {
  public var cite: Cite
  public var tokens: [ExplainedToken]
  public var entries: [FoundEntry]
  public var mentions: [ExplainedMention]
  /// The facts whose first place is here.
  public var facts: [FactLine]
  public var decisions: [Decision]
}

/// A syllable, a number or a sign.
public struct ExplainedToken: Sendable {
  public enum Kind: String, Sendable, JSONValue { case word, number, sign }
  public var text: String
  public var kind: Kind
}

/// An entry of a lexicon where it stands in the text.
public struct FoundEntry: Sendable {
  public struct Cell: Sendable {
    public var column: String
    public var value: String
  }
  /// The name of its file, without its ending: `status-words`.
  public var lexicon: String
  /// The key of its line.
  public var form: String
  /// The other columns, without empty ones.
  public var cells: [Cell]
  public var cite: Cite
}

/// Who is meant at a place.
public struct ExplainedMention: Sendable {
  /// `person`, `title`, `pronoun`, `state`, `capital`, `body`, `sides`, `states`.
  public var kind: String
  /// A person's name, an ISO code, `both` or `all`; nil where the text does not tell.
  public var who: String?
  public var cite: Cite
}

/// A decision between what the rules proposed.
public struct Decision: Sendable {
  /// The decider, by the name that its features begin with in `weights.tsv`.
  public enum Question: String, CaseIterable, Sendable, JSONValue {
    case glance, speaker, cue, act, before, end, start, split, merge, date, status
  }
  /// What could be taken; of a yes or no only the yes.
  public struct Option: Sendable {
    public var what: String
    public var isTaken: Bool
    /// Above 0, more speaks for it than against.
    public var sum: Double
    /// Those with a weight, the heaviest first.
    public var features: [WeighedFeature]
  }
  public var question: Question
  /// The words it is about: a cue, the word that opens an encounter.
  public var cite: Cite
  /// What they are held against: where a content may end, the other place that may be of the same encounter.
  public var other: Cite?
  /// The best first.
  public var options: [Option]
}

/// A feature that holds, as it stands in `weights.tsv`.
public struct WeighedFeature: Sendable {
  public var name: String
  /// `-` for no value; words of the text have `'` before them.
  public var first: String
  public var second: String
  public var outcome: String
  public var weight: Double
}
