/// What one report says: the facts read from it, each with the words it stands on.
///
/// The same bytes read with the same languages give the same reading. As JSON it has the form that
/// `banggiao read --format json` prints; dates are EDTF, states ISO 3166-1 alpha-2.
public struct ReportReading: Codable, Sendable, Equatable {
  /// The version of this form.
  public var version = 1
  public var document: DocumentFact
  public var people: [PersonFact] = []
  public var encounters: [EncounterFact] = []
  public var statements: [StatementFact] = []
  public var developments: [DevelopmentFact] = []
  public var figures: [FigureFact] = []
  public var times: [TimeFact] = []
  public var milestones: [MilestoneFact] = []
  public var mechanisms: [MechanismFact] = []
  public var instruments: [InstrumentFact] = []
  public var formulas: [FormulaFact] = []
  public var roles: [RoleFact] = []
  /// Sums that the report's own numbers allow; no facts of their own.
  public var checks: [CheckFact] = []
  /// What stands in the file beside the article; no fact is cited from there.
  public var noise: [Stretch] = []

  public init(document: DocumentFact) { self.document = document }

  /// How many facts the reading holds, of all kinds.
  public var factCount: Int {
    people.count + encounters.count + statements.count + developments.count + figures.count + times.count
      + milestones.count
      + mechanisms.count + instruments.count + formulas.count + roles.count
  }
}

/// What is known of the report itself.
public struct DocumentFact: Codable, Sendable, Equatable {
  /// `sha256:` and the hash of the received bytes.
  public var id: String
  /// Where it came from: a path, an address, or the id of its line.
  public var source: String?
  public var title: String?
  public var outlet: String?
  /// Day of publication (EDTF), and where it is known from: `user`, `meta`, `url` or `text`.
  public var published: String?
  public var publishedFrom: String?
  /// The report's language, as the name of its folder (`vi`); null if none of the languages fits.
  public var language: String?
  /// The two states it is about, sorted, as far as the first names in it tell; else empty.
  public var sides: [String] = []
  /// Names and versions of the languages it was read with.
  public var languages: [LanguageVersion]

  public init(
    id: String, source: String?, title: String? = nil, outlet: String? = nil, published: String? = nil,
    publishedFrom: String? = nil, language: String? = nil, languages: [LanguageVersion] = []
  ) {
    self.id = id
    self.source = source
    self.title = title
    self.outlet = outlet
    self.published = published
    self.publishedFrom = publishedFrom
    self.language = language
    self.languages = languages
  }
}

/// A language's name and the version of its files: a hash of their content.
public struct LanguageVersion: Codable, Sendable, Equatable {
  public var name: String
  public var version: String

  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}
