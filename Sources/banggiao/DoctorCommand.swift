import ArgumentParser
import Presenting
import Reconciling
import Recording

/// `banggiao doctor`: whether a record is whole.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Examine a record: the file, its references, and every quote against its report.",
    discussion: """
      Says what is wrong, where, and what to do. Nothing is changed, and others may go on using the record. Exit codes: \
      0 no fault, 1 faults, 2 no record.

      Examples:
        banggiao doctor
        banggiao doctor --record vn-kh.sqlite --format json | jq '.findings[].kind'
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: ArgumentHelp("How findings are written.", valueName: "format"))
  var format = Format.text

  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let examination = try RecordStore.examine(path: record.path)
    switch format {
    case .text:
      let text = ExaminationText(examination, language: output.language, style: output.style)
      try StandardOutput.write(Array(text.text(path: record.path).utf8))
    case .json: try StandardOutput.write(Array(try RecordJSON.encode(Findings(examination))) + [UInt8(ascii: "\n")])
    }
    if !examination.isClean { throw ExitCode.someFailed }
  }
}

/// An examination as JSON.
private struct Findings: Encodable {
  let clean: Bool
  let reports: Int
  let readings: Int
  let cites: Int
  let findings: [RecordFinding]

  init(_ examination: Examination) {
    clean = examination.isClean
    reports = examination.reports
    readings = examination.readings
    cites = examination.cites
    findings = examination.findings
  }
}
