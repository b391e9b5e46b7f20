/// Reads reports: text in, facts out. Pure: no clock, no network, no file but the languages it was made with.
public struct Reader: Sendable {
  let languages: Languages
  private let isCalibrated: Bool

  public init(languages: Languages) { self.init(languages: languages, isCalibrated: true) }

  /// - Parameter isCalibrated: false for confidence as the deciders themselves have it.
  package init(languages: Languages, isCalibrated: Bool) {
    self.languages = languages
    self.isCalibrated = isCalibrated
  }

  /// The reading of one report.
  ///
  /// - Parameter languageName: the report's language, as in `Languages.names`; nil to detect it. A report in none of the
  ///   languages gives a reading without facts.
  public func read(_ report: Report, languageName: String? = nil) -> ReportReading {
    read(report, languageName: languageName, judge: nil)
  }

  /// - Parameter judge: decides in the place of the language's weights.
  package func read(_ report: Report, languageName: String? = nil, judge: (any Judge)?) -> ReportReading {
    readWithSteps(report, languageName: languageName, judge: judge).reading
  }

  /// The reading, and what was found on the way to it: nil if the report is in none of the languages.
  func readWithSteps(
    _ report: Report, languageName: String?, judge: (any Judge)?
  ) -> (reading: ReportReading, steps: ReadingSteps?) {
    let text = Text(report.bytes)
    let language = languageName.map(languages.named) ?? languages.detect(text)
    var reading = ReportReading(document: document(report, language: language))
    guard let language else { return (reading, nil) }

    let article = Article(text, language: language)
    let published = PublicationDay(article, given: report.published)
    let names = Names.read(article.scan)
    let times = TimeReader.read(article.scan, published: published.day).outside(names.instruments, in: article.scan)
    let people = PeopleReader.read(article)
    let mentions = MentionReader.read(article, people)
    let milestones = MilestoneReader(article, times: times).read()
    let figures = FigureReader(article, times: times).read(taken: taken(times, names, milestones, in: article.text))

    let judge = judge ?? LearnedJudge(language.weights)
    let statements = StatementReader(
      article, people: people, mentions: mentions, names: names, times: times, judge: judge
    ).read()
    let aims = Aims(statements, in: article.text)
    let encounterReader = EncounterReader(
      article, people: people, mentions: mentions, aims: aims,
      times: times.naming(none: names.instruments, in: article.scan).beginning(none: milestones),
      published: published.value, judge: judge)
    let encounters = encounterReader.read()

    let pair = encounterReader.pair
    let spokenOf = SpokenOf(article, mentions: mentions, pair: pair)
    let writer = FactWriter(article, people: people, spokenOf: spokenOf, times: times, isCalibrated: isCalibrated)
    reading.document.published = published.value
    reading.document.publishedFrom = published.value == nil ? nil : report.publishedFrom ?? published.source
    reading.document.title = report.title ?? writer.title
    reading.document.outlet = report.outlet ?? OutletName.read(report.bytes)
    reading.document.sides = pair.names
    reading.people = writer.people()
    reading.encounters = writer.encounters(encounters)
    reading.statements = writer.statements(
      statements, encounters: encounters, parties: StatementParties(article, people: people, mentions: mentions))
    reading.encounters = CentralEncounters.marked(reading.encounters, statements: reading.statements)
    let acting = ActingSides(article, people: people, mentions: mentions)
    reading.developments = writer.developments(
      DevelopmentReader(
        article, times: times,
        sides: DevelopmentSides(article, people: people, mentions: mentions, spokenOf: spokenOf), acting: acting
      ).read())
    let bases = GrowthBases(article.scan, times: times)
    reading.figures = writer.figures(figures, bases: bases) { aims.promises($0.range, in: article.scan) }
    reading.times = writer.times(times)
    reading.milestones = writer.milestones(milestones)
    reading.mechanisms = writer.mechanisms(names.mechanisms)
    reading.instruments = writer.instruments(names.instruments, acting: acting, aims: aims)
    reading.formulas = writer.formulas(FormulaReader(article, spokenOf: spokenOf).read())
    reading.roles = writer.roles(RoleReader(article, mentions: mentions, times: times, names: names).read())
    reading.checks = writer.checks(
      AnniversaryCheck(article.text, times: times).checks(milestones)
        + GrowthCheck(article.scan, bases: bases).checks(figures)
        + OrdinalCheck(article, times: times).checks(names.mechanisms))
    reading.noise = article.noise
    return (reading, ReadingSteps(article: article, people: people, mentions: mentions))
  }

  private func document(_ report: Report, language: Language?) -> DocumentFact {
    DocumentFact(
      id: report.id, source: report.source, title: report.title, outlet: report.outlet, published: report.published,
      publishedFrom: report.publishedFrom, language: language?.version.name, languages: languages.versions)
  }

  /// Tokens whose numbers are no figures.
  private func taken(_ times: [TimeExpression], _ names: Names, _ milestones: [Milestone], in text: Text) -> [Bool] {
    var taken = Array(repeating: false, count: text.count)
    for range in times.map(\.range) + names.mechanisms.map(\.range) + milestones.map(\.count) {
      for index in range { taken[index] = true }
    }
    return taken
  }
}

/// What a reading was made from, for those who want to see it.
struct ReadingSteps {
  let article: Article
  let people: People
  let mentions: Mentions
}
