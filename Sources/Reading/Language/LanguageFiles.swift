import Foundation
import LanguageData

/// The files of the languages: those embedded in the program, and a folder of the same form laid over them.
struct LanguageFiles: Sendable {
  /// A language's name, then path below its folder → text.
  private(set) var embedded: [String: [String: FileText]] = [:]
  private(set) var overlay: [String: [String: FileText]] = [:]
  private(set) var overlayFolder = ""
  /// Files of the overlay that have no place here, by their paths.
  private(set) var unread: [String] = []

  /// The embedded files.
  init() {
    for file in LanguageData.files {
      _ = Self.put(.embedded(file.text), file.path, into: &embedded)
    }
  }

  /// The embedded files with those of a folder over them.
  ///
  /// - Throws: `LanguageFaults` if the folder is missing or holds no language's lexicon.
  init(overlaidBy folder: String) throws(LanguageFaults) {
    self.init()
    overlayFolder = folder
    guard let enumerator = FileManager.default.enumerator(atPath: folder),
      FileManager.default.fileExists(atPath: folder)
    else {
      throw Self.fault(
        folder, "there is no such folder", "give the folder that holds vi/lexicon/… or leave --languages out")
    }
    let found = enumerator.compactMap { $0 as? String }
    for path in found.sorted() where path.hasSuffix(".tsv") || path.hasSuffix(".rules") {
      guard let text = try? String(contentsOfFile: folder + "/" + path, encoding: .utf8) else {
        throw Self.fault(path, "this is no UTF-8 text", "convert the file to UTF-8")
      }
      if !Self.put(.read(text), path, into: &overlay) { unread.append(path) }
    }
    if overlay.isEmpty {
      throw Self.fault(folder, "no language's lexicon here", "lay it out like Languages/: vi/lexicon/leaders.tsv …")
    }
  }

  /// The embedded files but for the weights.
  static var unweighted: LanguageFiles {
    var files = LanguageFiles()
    for name in files.embedded.keys { files.embedded[name]?["weights.tsv"] = nil }
    return files
  }

  /// The names of the languages, sorted.
  var languages: [String] { Set(embedded.keys).union(overlay.keys).sorted() }

  /// A lexicon's table, empty if the language has no such file.
  func table(_ path: String, of language: String, columns: [String], faults: inout [LanguageFault]) -> Table {
    var table = embeddedTable(path, of: language, columns: columns, faults: &faults)
    if let overlay = overlaidTable(path, of: language, columns: columns, faults: &faults) { table.lay(overlay) }
    return table
  }

  func embeddedTable(_ path: String, of language: String, columns: [String], faults: inout [LanguageFault]) -> Table {
    Table(
      file: "Languages/\(language)/\(path)", text: embedded[language]?[path] ?? .read(""), columns: columns,
      faults: &faults)
  }

  /// The table that lies over the embedded one, nil if there is none.
  func overlaidTable(_ path: String, of language: String, columns: [String], faults: inout [LanguageFault]) -> Table? {
    overlay[language]?[path].map {
      Table(file: "\(overlayFolder)/\(language)/\(path)", text: $0, columns: columns, faults: &faults)
    }
  }

  /// The weights of a language's deciders: those of the overlay replace equal ones.
  func weights(of language: String, faults: inout [LanguageFault]) -> Weights {
    let weights = Weights()
    for (folder, files) in [("Languages", embedded), (overlayFolder, overlay)] {
      guard let text = files[language]?["weights.tsv"] else { continue }
      weights.add(text, file: "\(folder)/\(language)/weights.tsv", faults: &faults)
    }
    return weights
  }

  /// How many bytes the lexicons of a language have together.
  func lexiconBytes(of language: String) -> Int {
    [embedded, overlay].reduce(0) { sum, files in
      (files[language] ?? [:]).reduce(sum) { $0 + ($1.key.hasPrefix("lexicon/") ? $1.value.withBytes(\.count) : 0) }
    }
  }

  /// A hash of all that a language's files hold: 12 hexadecimal digits.
  func version(of language: String) -> String {
    var hash = Fold.seed
    for files in [embedded[language] ?? [:], overlay[language] ?? [:]] {
      for (path, text) in files.sorted(by: { $0.key < $1.key }) {
        hash = Fold.mix(Fold.mix(hash, Fold.hash(path)), text.withBytes(Fold.hash))
      }
    }
    let digits = String(hash >> 16, radix: 16)
    return String(repeating: "0", count: 12 - digits.count) + digits
  }

  /// Keeps a file of a language; false if it has no place in one.
  private static func put(_ text: FileText, _ path: String, into files: inout [String: [String: FileText]]) -> Bool {
    let parts = path.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, parts[1] == "weights.tsv" || parts[1].hasPrefix("lexicon/") || parts[1].hasPrefix("rules/")
    else { return false }
    files[String(parts[0]), default: [:]][String(parts[1])] = text
    return true
  }

  private static func fault(_ file: String, _ message: String, _ help: String) -> LanguageFaults {
    LanguageFaults(faults: [LanguageFault(file: file, line: 0, message: message, help: help)])
  }
}
