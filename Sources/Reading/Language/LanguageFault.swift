/// Something wrong in a language's file, at its line.
public struct LanguageFault: Error, Sendable, Equatable, CustomStringConvertible {
  /// Path below the languages' folder, `vi/lexicon/states.tsv`, with the overlay's folder before it where it is from one.
  public var file: String
  /// Counted from 1; 0 where it is about the file as a whole.
  public var line: Int
  public var message: String
  /// What to do.
  public var help: String

  public var description: String { "\(file)\(line > 0 ? ":\(line)" : ""): error: \(message)\n  help: \(help)" }
}

/// All faults of the languages' files, found in one pass.
public struct LanguageFaults: Error, Sendable, CustomStringConvertible {
  public var faults: [LanguageFault]

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
