import ArgumentParser
import Foundation
import Reading
import Training

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the weights of the program's deciders from gold.",
    subcommands: [ReadingsCommand.self, ThreadsCommand.self], defaultSubcommand: ReadingsCommand.self)
}

/// `train readings`: the weights of the deciders of the reader, from reports with gold readings.
struct ReadingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readings",
    abstract: "Make the weights of the deciders of the reader from gold readings.",
    discussion: """
      A folder holds reports as ID.txt beside ID.gold.json. The same folders give the same bytes every time.

        train ../shared/gold/train ../shared/gold/readouts --write Languages/vi/weights.tsv
        train ../shared/gold/train --cross-validate /tmp/readings
      """)

  @Argument(help: "Folders of gold readings.")
  var folders: [String]

  @Option(help: ArgumentHelp("Write the weights of all reports into this file.", valueName: "file"))
  var write: String?

  @Option(
    help: ArgumentHelp(
      "Write a reading of every report into this folder, each by weights made without its fifth of the reports.",
      valueName: "folder"))
  var crossValidate: String?

  @Flag(help: "With --cross-validate: give as confidence what the deciders themselves have, not what was measured.")
  var uncalibrated = false

  func validate() throws {
    if folders.isEmpty || write == nil && crossValidate == nil {
      throw ValidationError("Give folders of gold readings, and --write FILE or --cross-validate FOLDER.")
    }
  }

  func run() throws {
    let reports = try folders.flatMap { try GoldReport.all(in: $0) }
    let reader = Reader(languages: try Languages.unweighted(), isCalibrated: !uncalibrated)
    if let write { try self.write(Training(reports, reader: reader), to: write) }
    if let crossValidate {
      try FileManager.default.createDirectory(atPath: crossValidate, withIntermediateDirectories: true)
      for (id, json) in CrossValidation(reports, reader: reader).readings() {
        try Data(json).write(to: URL(fileURLWithPath: "\(crossValidate)/\(id).json"))
      }
    }
  }

  private func write(_ training: Training, to file: String) throws {
    let table = training.table()
    try table.text.write(toFile: file, atomically: true, encoding: .utf8)
    let coverage = training.coverage
    print("\(table.count) weights; a cue is proposed for \(coverage.covered) of \(coverage.statements) statements")
  }
}
