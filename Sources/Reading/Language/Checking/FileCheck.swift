/// What is wrong with the files of an overlay as a whole: their form, their places, their names.
struct FileCheck {
  private(set) var faults: [LanguageFault] = []
  private let files: LanguageFiles

  init(_ files: LanguageFiles) {
    self.files = files
    for path in files.unread where !path.hasPrefix("shared/") {
      add(path, "this file is not read", "lay it out like Languages/: vi/lexicon/NAME.tsv, vi/rules/NAME.rules")
    }
    for (language, texts) in files.overlay {
      for (path, text) in texts { check("\(language)/\(path)", path, text) }
      let isKnown = files.embedded[language] != nil || texts["lexicon/common-words.tsv"] != nil
      if !isKnown {
        add(
          language, "no report is told to be in this language",
          "add lexicon/common-words.tsv, or rename the folder to "
            + files.embedded.keys.sorted().joined(separator: " or "))
      }
    }
  }

  private mutating func check(_ file: String, _ path: String, _ text: FileText) {
    if path.hasPrefix("lexicon/"), !LexiconName.allCases.contains(where: { $0.path == path }) {
      let known = LexiconName.allCases.map(\.fileName).sorted().joined(separator: ", ")
      add(file, "there is no lexicon of this name, so nothing reads it", "known lexicons: " + known)
    } else if path.hasPrefix("rules/"), !path.hasSuffix(".rules") {
      add(file, "this is no rule file", "name it NAME.rules")
    }
    if text.bytes.contains(0x0D) {
      add(file, "its lines end in CR LF", "save it with line ends of Unix (LF)")
    }
  }

  private mutating func add(_ path: String, _ message: String, _ help: String) {
    faults.append(LanguageFault(file: "\(files.overlayFolder)/\(path)", line: 0, message: message, help: help))
  }
}
