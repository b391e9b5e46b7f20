/// One language, ready to read: its lexicons, and all their forms in one trie.
final class Language: Sendable {
  /// The name of its folder, `vi`, and the version of its files.
  let version: LanguageVersion
  let trie: Trie
  let syllableShapes: SyllableShapes
  let officeSpellings: OfficeSpellings
  /// The rules' places in `rules`, by the hashes of their names.
  private let rulesByName: HashTable
  private let termsByName: HashTable
  /// The deciders' weights.
  let weights: Weights
  /// The forms of all lexicons below.
  let lexicons: [FormList]
  /// The classes of the entries of `words`, one after the other.
  let classesOfWords: [WordClass]

  let states: Lexicon<StateEntry>
  let offices: Lexicon<OfficeEntry>
  let officeClasses: Lexicon<OfficeClassEntry>
  let officeWords: Lexicon<OfficeWordEntry>
  let bodies: Lexicon<BodyEntry>
  let sides: Lexicon<SidesEntry>
  let honorifics: Lexicon<HonorificEntry>
  let surnames: Lexicon<SurnameEntry>
  let givenNames: Lexicon<NameEntry>
  let leaders: Lexicon<LeaderEntry>
  let placeNames: Lexicon<NameEntry>
  let syllables: Lexicon<SyllableEntry>
  let cues: Lexicon<CueEntry>
  let cueCompounds: Lexicon<FormEntry>
  let nonSpeakers: Lexicon<NonSpeakerEntry>
  let itemVerbs: Lexicon<FormEntry>
  let itemWords: Lexicon<ItemWordEntry>
  let termWeights: Lexicon<TermWeightEntry>
  let words: Lexicon<WordEntry>
  let encounters: Lexicon<EncounterEntry>
  let encounterWords: Lexicon<EncounterWordEntry>
  let places: Lexicon<PlaceEntry>
  let statusWords: Lexicon<StatusWordEntry>
  let timeWords: Lexicon<TimeWordEntry>
  let numbers: Lexicon<NumberEntry>
  let units: Lexicon<UnitEntry>
  let indicators: Lexicon<IndicatorEntry>
  let milestones: Lexicon<MilestoneEntry>
  let mechanisms: Lexicon<MechanismEntry>
  let mechanismHeads: Lexicon<MechanismHeadEntry>
  let nameFillers: Lexicon<FormEntry>
  let sessionWords: Lexicon<SessionWordEntry>
  let instruments: Lexicon<InstrumentEntry>
  let instrumentHeads: Lexicon<InstrumentHeadEntry>
  let instrumentWords: Lexicon<InstrumentWordEntry>
  let circumstances: Lexicon<CircumstanceEntry>
  let formulas: Lexicon<FormulaEntry>
  /// The parts of all formulas; what the lexicon finds in texts.
  let formulaParts: [FormulaPart]
  let roles: Lexicon<RoleEntry>
  let acts: Lexicon<ActEntry>
  let developmentWords: Lexicon<DevelopmentWordEntry>
  let menuHeads: Lexicon<MenuHeadEntry>
  let topics: Lexicon<TopicEntry>
  let commonWords: Lexicon<FormEntry>
  let settings: Lexicon<SettingEntry>
  let rules: Lexicon<RuleEntry>
  private let confidences: [ConfidenceEntry?]

  init(_ name: String, files: LanguageFiles, faults: inout [LanguageFault]) {
    version = LanguageVersion(name: name, version: files.version(of: name))
    weights = files.weights(of: name, faults: &faults)
    var loader = LexiconLoader(language: name, files: files)
    states = loader.load(.states)
    officeClasses = loader.load(.officeClasses)
    offices = loader.loadOffices(OfficeClasses(officeClasses))
    officeWords = loader.load(.officeWords)
    bodies = loader.load(.bodies)
    sides = loader.load(.sides)
    honorifics = loader.load(.honorifics)
    surnames = loader.load(.surnames)
    givenNames = loader.load(.givenNames)
    leaders = loader.load(.leaders)
    placeNames = loader.load(.placeNames)
    syllables = loader.load(.syllables)
    cues = loader.load(.cues)
    cueCompounds = loader.load(.cueCompounds)
    nonSpeakers = loader.load(.nonSpeakers)
    itemVerbs = loader.load(.itemVerbs)
    itemWords = loader.load(.itemWords)
    termWeights = loader.load(.termWeights)
    words = loader.load(.words)
    encounters = loader.load(.encounters)
    encounterWords = loader.load(.encounterWords)
    places = loader.load(.places)
    statusWords = loader.load(.statusWords)
    timeWords = loader.load(.timeWords)
    numbers = loader.load(.numbers)
    units = loader.load(.units)
    indicators = loader.load(.indicators)
    milestones = loader.load(.milestones)
    mechanisms = loader.loadMechanisms()
    mechanismHeads = loader.load(.mechanismHeads)
    nameFillers = loader.load(.nameFillers)
    sessionWords = loader.load(.sessionWords)
    instruments = loader.load(.instruments)
    instrumentHeads = loader.load(.instrumentHeads)
    instrumentWords = loader.load(.instrumentWords)
    circumstances = loader.load(.circumstances)
    formulas = loader.load(.formulas)
    formulaParts = loader.loadParts(of: formulas)
    roles = loader.load(.roles)
    acts = loader.load(.acts)
    developmentWords = loader.load(.developmentWords)
    menuHeads = loader.load(.menuHeads)
    topics = loader.load(.topics)
    commonWords = loader.load(.commonWords)
    settings = loader.load(.settings)
    rules = loader.load(.rules)
    let confidence: Lexicon<ConfidenceEntry> = loader.load(.confidence)
    confidences = ConfidenceEntry.Kind.allCases.map { kind in
      confidence.forms.firstIndex(of: kind.rawValue).map { confidence.entries[$0] }
    }
    home = settings.value(of: "home").map { StateCode($0) }
    homeOfSharedNames = settings.value(of: "home-of-shared-names").map { StateCode($0) }
    unitOfShares = settings.value(of: "unit-of-shares") ?? ""
    let abbreviations = settings.value(of: "abbreviations")?.split(separator: " ") ?? []
    self.abbreviations = Set(abbreviations.map { Fold.hash($0.lowercased()) })
    trie = loader.trie
    lexicons = loader.lexicons
    syllableShapes = SyllableShapes(syllables)
    officeSpellings = OfficeSpellings(offices)
    classesOfWords = words.entries.map(\.classes)
    rulesByName = Self.numbers(of: rules.forms)
    termsByName = Self.numbers(of: termWeights.forms)
    faults += loader.faults
  }

  private static func numbers(of forms: [String]) -> HashTable {
    var numbers = HashTable()
    for (number, form) in forms.enumerated() { numbers[Fold.hash(form)] = Int32(number) }
    return numbers
  }

  /// How much a term tells one item from another; nil for a rare one, which is not listed.
  func weight(ofTerm term: String) -> Double? {
    let number = termsByName[Fold.hash(term)]
    return number < 0 ? nil : termWeights.entries[Int(number)].weight
  }

  func forms(of lexicon: LexiconName) -> FormList? { lexicons.first { $0.name == lexicon } }

  /// How often what a rule reads is right: the confidence of its facts.
  func precision(of rule: String) -> Double {
    let number = rulesByName[Fold.hash(rule)]
    return number < 0 ? 0.5 : rules.entries[Int(number)].precision
  }

  /// How often facts of a kind are right of which the deciders were so sure.
  func confidence(_ kind: ConfidenceEntry.Kind, _ share: Double) -> Double {
    confidences[Int(kind.number)]?.right(share) ?? share
  }

  /// The state whose outlets write this language: a name of the language's shape and a ministry without a state are its.
  let home: StateCode?
  /// The other state whose names have that shape: Sino-Vietnamese readings of Chinese names.
  let homeOfSharedNames: StateCode?
  /// What one third of a whole counts: phần.
  let unitOfShares: String
  /// Hashes of the abbreviations behind whose full stop a name goes on: TP. Hồ Chí Minh.
  let abbreviations: Set<UInt64>
}
