// train GOLD_FOLDER… --write FILE            makes the table of weights
// train GOLD_FOLDER… --cross-validate OUT    writes each report's reading, by weights made without its fifth of the reports
import Foundation
import Reading

let arguments = Array(CommandLine.arguments.dropFirst())
guard let option = arguments.firstIndex(where: { $0.hasPrefix("--") }), option + 1 < arguments.count else {
  FileHandle.standardError.write(Data("usage: train GOLD_FOLDER… --write FILE | --cross-validate FOLDER\n".utf8))
  exit(64)
}
let reports = try arguments[..<option].flatMap { try GoldReport.all(in: $0) }
let reader = Reader(languages: try Languages.embedded())

switch arguments[option] {
case "--write":
  let training = Training(reports, reader: reader)
  let table = WeightTable(training.weights(), wordings: reports.map { reader.wordings(of: $0.report, longest: 6) })
  try table.text.write(toFile: arguments[option + 1], atomically: true, encoding: .utf8)
  print("\(table.count) weights; cues of \(training.coverage.covered) of \(training.coverage.statements) statements proposed")
default:
  let folds = 5
  for fold in 0..<folds {
    let others = reports.enumerated().filter { $0.offset % folds != fold }.map(\.element)
    let judge = LearnedJudge(Weights(Training(others, reader: reader).weights()))
    for (index, gold) in reports.enumerated() where index % folds == fold {
      var json = JSONWriter()
      reader.read(gold.report, judge: judge).write(to: &json)
      try Data(json.bytes).write(to: URL(fileURLWithPath: "\(arguments[option + 1])/\(gold.id).json"))
    }
  }
}
