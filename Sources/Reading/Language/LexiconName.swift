/// A language's lexicons; each is the file `lexicon/NAME.tsv` in the language's folder.
enum LexiconName: String, CaseIterable, NumberedCases {
  case states, offices, officeWords, bodies, sides, honorifics, surnames, givenNames, leaders, placeNames, syllables
  case cues, cueCompounds, nonSpeakers, itemVerbs, itemWords, termWeights, words
  case encounters, encounterWords, places, statusWords
  case timeWords, numbers, units, indicators, milestones
  case mechanisms, mechanismHeads, nameFillers, sessionWords, instruments, instrumentHeads, instrumentWords
  case circumstances, formulas, roles, acts, developmentWords
  case menuHeads, topics, commonWords, settings, rules, confidence, officeClasses

  /// The lexicon in a set of lexicons.
  @inline(__always)
  var bit: UInt64 { 1 << UInt64(number) }

  /// `officeWords` → `office-words`.
  var fileName: String { hyphenated }

  /// `officeWords` → `lexicon/office-words.tsv`.
  var path: String { "lexicon/\(fileName).tsv" }
}

/// One line of a lexicon.
protocol LexiconEntry: Sendable {
  static var columns: [String] { get }
  static var capitals: CapitalNeed.Rule { get }
  /// Whether its forms are looked for in texts.
  static var isFoundInTexts: Bool { get }
  init(_ row: Table.Row) throws(LanguageFault)
}

extension LexiconEntry {
  static var capitals: CapitalNeed.Rule { .acronyms }
  static var isFoundInTexts: Bool { true }
}

/// A lexicon as a list of forms, whatever its entries are.
struct FormList: Sendable {
  let name: LexiconName
  /// Of its table.
  let columns: [String]
  /// In the order of the entries.
  let forms: [String]
}

/// The entries of one lexicon. (That they are lexicon entries is not asked of the type: the program would look that up for
/// each lexicon when it starts.)
final class Lexicon<Entry: Sendable>: Sendable {
  let name: LexiconName
  let entries: [Entry]
  /// The forms, in the order of `entries`.
  let forms: [String]

  fileprivate init(_ name: LexiconName, entries: [Entry], forms: [String]) {
    self.name = name
    self.entries = entries
    self.forms = forms
  }
}

/// Reads a language's lexicons one after the other and puts their forms into one trie.
struct LexiconLoader {
  let language: String
  let files: LanguageFiles
  private(set) var trie: Trie
  /// The lexicons read so far, in the order of their loading.
  private(set) var lexicons: [FormList] = []
  private(set) var faults: [LanguageFault] = []
  /// So many bytes of lexicons hold a form, about.
  private static let bytesOfForm = 20

  init(language: String, files: LanguageFiles) {
    self.language = language
    self.files = files
    trie = Trie(forms: files.lexiconBytes(of: language) / Self.bytesOfForm)
  }

  /// - Parameter complete: adds to an entry what other lexicons say of it.
  mutating func load<Entry: LexiconEntry>(
    _ name: LexiconName, complete: (inout Entry) -> Void = { _ in }
  ) -> Lexicon<Entry> {
    let rows = files.table(name.path, of: language, columns: Entry.columns, faults: &faults).rows
    let patterns = Entry.isFoundInTexts ? FormPatterns(rows, rule: Entry.capitals) : nil
    var entries: [Entry] = []
    var forms: [String] = []
    entries.reserveCapacity(rows.count)
    forms.reserveCapacity(rows.count)
    for (number, row) in rows.enumerated() {
      do throws(LanguageFault) {
        var entry = try Entry(row)
        complete(&entry)
        if let patterns {
          let isWhole = patterns[number].add(to: &trie, lexicon: name, entry: entries.count)
          if !isWhole { throw row.fault("a bracket of '\(row.key)' is not closed", "write [x], [x|y] or (x|y)") }
        }
        entries.append(entry)
        forms.append(row.key)
      } catch {
        faults.append(error)
      }
    }
    lexicons.append(FormList(name: name, columns: Entry.columns, forms: forms))
    return Lexicon(name, entries: entries, forms: forms)
  }

  /// The offices, each with its class.
  mutating func loadOffices(_ classes: OfficeClasses) -> Lexicon<OfficeEntry> {
    load(.offices) { classes.complete(&$0) }
  }

  /// The mechanisms, each with the number of its id.
  mutating func loadMechanisms() -> Lexicon<MechanismEntry> {
    var numbers: [String: Int] = [:]
    return load(.mechanisms) { entry in
      entry.number = numbers[entry.id] ?? numbers.count
      numbers[entry.id] = entry.number
    }
  }

  /// Puts one more form of an entry into the trie.
  mutating func add(_ form: String, to lexicon: LexiconName, entry: Int) {
    _ = FormPattern(Array(form.utf8), rule: .acronyms).add(to: &trie, lexicon: lexicon, entry: entry)
  }
}
