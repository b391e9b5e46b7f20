import ArgumentParser
import Foundation
import Reading
import Reconciling
import Training

/// `train threads`: the weights that tell whether two items are one commitment.
struct ThreadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "threads",
    abstract: "Make the weights that tell whether two items are one commitment, from labelled pairs.",
    discussion: """
        train threads ../shared/gold/threads --write Sources/Reconciling/Commitments/ThreadWeights.swift
        train threads ../shared/gold/threads --predict /tmp/threads
      """)

  @Argument(help: "The folder of the labelled pairs (pairs.json).")
  var folder: String

  @Option(help: ArgumentHelp("Write the weights into this file.", valueName: "file"))
  var write: String?

  @Option(
    help: ArgumentHelp(
      "Write the program's own labels of all pairs, and of what later sentences show (progress.json), into this folder, in the form that score_threads.py reads.",
      valueName: "folder"))
  var predict: String?

  private struct Prediction: Encodable {
    let id: String
    let label: ThreadGold.Label
    /// How likely the two are one commitment, and how likely it changed.
    let p: Double
    let change: Double
  }

  func run() throws {
    let reader = Reader(languages: try Languages.embedded())
    let gold = try ThreadGold(URL(fileURLWithPath: "\(folder)/pairs.json"), reader: reader, languageName: "vi")
    if let write {
      try ThreadTraining(gold.pairs.filter(\.isForTraining)).source.write(
        toFile: write, atomically: true, encoding: .utf8)
    }
    if let predict {
      try FileManager.default.createDirectory(atPath: predict, withIntermediateDirectories: true)
      let predictions = gold.pairs.map { prediction($0, by: ThreadDecider()) }
      try JSONEncoder().encode(predictions).write(to: URL(fileURLWithPath: "\(predict)/pairs.json"))
      let progress = try ProgressGold(
        URL(fileURLWithPath: "\(folder)/progress.json"), reader: reader, languageName: "vi")
      try JSONEncoder().encode(progress.examples.map(shown)).write(
        to: URL(fileURLWithPath: "\(predict)/progress.json"))
    }
  }

  private struct Progress: Encodable {
    let id: String
    /// As in `DevelopmentState`, or `none`.
    let label: String
    let p: Double
  }

  private func shown(_ example: ProgressGold.Example) -> Progress {
    Progress(
      id: example.id, label: example.predicted?.progress.rawValue ?? "none", p: example.predicted?.share ?? 0)
  }

  private func prediction(_ pair: ThreadGold.Pair, by decider: ThreadDecider) -> Prediction {
    let (same, change) = (decider.sameness(pair.comparison), decider.change(pair.comparison))
    let label: ThreadGold.Label =
      same < Thresholds.likelySameItem ? .different : change >= Thresholds.changedItem ? .changed : .same
    return Prediction(id: pair.id, label: label, p: same, change: change)
  }
}
