import ArgumentParser
import Presenting
import Reading
import Recording

/// `banggiao brief`: one page before a meeting.
struct BriefCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "brief",
    abstract: "Print one page before a meeting: who sits opposite, what was agreed, what either side may raise.",
    discussion: """
      Twelve parts on one page of A4; what it has no room for goes to an annex, with the exact words it stands on. Lines \
      that only a person can fill are blank and marked ✎; 'banggiao add note' fills them. Without --for and --before it is \
      for the next meeting that the record has announced, if there is one.

      Examples:
        banggiao brief VN KH
        banggiao brief VN KH --side KH --language en
        banggiao brief VN KH --for encounter:call/2025-08-14/hun-sen+to-lam
        banggiao brief VN KH --before 2026-03-01 --format html > brief.html
      """)

  @OptionGroup var pair: PairArguments

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "The encounter it is for, held or planned; reports count up to the day before it.", valueName: "encounter"))
  var encounter: String?

  @Option(
    help: ArgumentHelp(
      "For a meeting on this day that the record does not hold; reports count up to the day before it.",
      valueName: "day"))
  var before: DayArgument?

  @OptionGroup var options: ViewOptions
  @OptionGroup var record: RecordOption
  @OptionGroup var output: PaperOutput

  func validate() throws {
    if encounter != nil && before != nil { throw ValidationError("give either --for or --before, not both") }
  }

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let asked = try meeting(store)
    let view = try options.view(store, sides: pair.codes, asOf: asked?.eve)
    let meeting = asked ?? Meeting.next(in: view)
    try output.write(BriefPaper(view, meeting: meeting, language: output.language).paper)
  }

  /// The meeting that was asked for.
  private func meeting(_ store: RecordStore) throws -> Meeting? {
    if let before { return Meeting(when: before.date.description) }
    guard let encounter else { return nil }
    let record = try store.record()
    guard let row = record.encounters.first(where: { $0.id == encounter || $0.formerly.contains(encounter) }) else {
      throw QuestionFault.noRow(encounter)
    }
    let shared = Set(row.sides).intersection(pair.codes)
    guard shared.count > 1 || row.sides.count < 2 && shared.count == row.sides.count else {
      throw InputFault(
        encounter,
        "is of \(row.sides.joined(separator: ", ")); name these states, for example 'banggiao brief \(row.sides.joined(separator: " "))'"
      )
    }
    return Meeting(row, in: record)
  }
}
