import ArgumentParser
import Presenting
import Recording

struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Print what the record holds of a relation: encounters, offices, what was agreed, figures, milestones.",
    usage: "banggiao brief VN KH [--record FILE] [--language vi|en]")

  @Argument(help: "The states, as codes of ISO 3166-1 such as VN and KH; two or more.")
  var sides: [String]

  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func validate() throws {
    guard Set(codes).count == sides.count, sides.count > 1 else {
      throw ValidationError(
        "a brief is of two different states or more; give their codes, for example 'banggiao brief VN KH'")
    }
    try PeriodOptions.check(codes)
  }

  private var codes: [String] { sides.map { $0.uppercased() } }

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let brief = Brief(sides: codes, record: try store.record(sides: codes))
    let text = BriefText(brief, language: output.language, width: output.width, style: output.style).text
    print(text, terminator: "")
  }
}
