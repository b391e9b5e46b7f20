import ArgumentParser
import Presenting
import Reading
import Reconciling
import Recording

/// `banggiao delta`: what a readout did to the open list.
struct DeltaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delta",
    abstract: "Tell what a report, or the reports of an encounter, did to the open list.",
    discussion: """
      What it answered, carried out, repeated, put in other words, said for the first time and did not mention, and which \
      invitations, sessions and figures moved. The record is taken as it stood on the day of the report.

      Examples:
        banggiao delta encounter:call/2025-08-14/hun-sen+to-lam
        banggiao delta reports/dien-dam.txt
        banggiao delta sha256:e02f670b --format markdown
      """)

  @Argument(help: "The id of a report or the beginning of it, its source, or the id of an encounter.")
  var subject: String

  @OptionGroup var options: ViewOptions
  @OptionGroup var record: RecordOption
  @OptionGroup var output: PaperOutput

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let readout = try Readout(subject, in: try store.record())
    let view = try options.view(store, sides: readout.sides, asOf: readout.day)
    let delta = Delta(view, reports: readout.reports, encounter: readout.encounter, language: output.language)
    try output.write(delta.paper)
  }
}

/// The reports that a person names, with the states they are about.
struct Readout {
  let reports: Set<String>
  /// Nil for a single report.
  let encounter: EncounterRow?
  /// ISO codes.
  let sides: [String]
  /// The last day of those they tell of.
  let day: EDTF?

  /// - Throws: `QuestionFault` where nothing or too much has this name.
  init(_ subject: String, in record: Reconciling.Record) throws {
    let encounter = record.encounters.first { $0.id == subject || $0.formerly.contains(subject) }
    if let encounter {
      reports = Set(record.accounts.filter { $0.encounter == encounter.id }.map(\.report))
    } else {
      let exact = record.reports.filter {
        $0.id.hasPrefix(subject) || $0.source == subject || $0.alsoFrom.contains(subject)
      }
      let named = exact.isEmpty ? record.reports.filter { $0.source?.hasSuffix("/" + subject) ?? false } : exact
      guard let report = named.first else { throw QuestionFault.noRow(subject) }
      if named.count > 1 { throw QuestionFault.severalRows(subject, named.prefix(3).map(\.id), more: named.count > 3) }
      reports = [report.id]
    }
    let told = reports
    self.encounter = encounter
    sides = encounter.map(\.sides) ?? Self.sides(of: told, in: record)
    let days = record.reports.filter { told.contains($0.id) }.compactMap(\.day).compactMap { EDTF($0) }
    day = days.filter { $0.latest != nil }.max { ($0.latest ?? "") < ($1.latest ?? "") }
  }

  /// Those of the encounter that the report is about, else of what was promised in it, else of what it says.
  private static func sides(of reports: Set<String>, in record: Reconciling.Record) -> [String] {
    let central = record.accounts.filter { $0.central && reports.contains($0.report) }.map(\.encounter)
    let candidates =
      record.encounters.filter { central.contains($0.id) }.map(\.sides)
      + record.commitments.filter { row in row.cites.contains { reports.contains($0.report) } }.map(\.sides)
      + record.statements.filter { reports.contains($0.report) }.map(\.sides)
    return candidates.first { $0.count > 1 } ?? []
  }
}
