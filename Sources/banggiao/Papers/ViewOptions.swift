import ArgumentParser
import Foundation
import Presenting
import Reading
import Recording

/// On which day a paper stands, and who reads it. Shared by the commands of the working cycle.
struct ViewOptions: ParsableArguments {
  @Option(
    name: .customLong("side"),
    help: ArgumentHelp(
      "Who reads it: this state is 'us'. Without it BANGGIAO_SIDE is used, else the first state named.",
      valueName: "code"))
  var side: String?

  @Option(
    help: ArgumentHelp(
      "The day on which it stands (2025-08-14, 2025): later reports are left out, and periods run from it. "
        + "(default: the latest day of a report; never today)", valueName: "day"))
  var asOf: DayArgument?

  func validate() throws { try PeriodOptions.check([side].compactMap { $0 }) }

  /// The record of a relation, or all of it.
  ///
  /// - Parameters:
  ///   - sides: ISO codes; none for the whole record.
  ///   - day: where `--as-of` is not given.
  func view(_ store: RecordStore, sides: [String], asOf day: EDTF? = nil) throws -> RelationView {
    if let code = side?.uppercased(), !sides.isEmpty, !sides.contains(code) { throw ViewFault.otherSide(code, sides) }
    let day = asOf?.date ?? day
    let view =
      sides.isEmpty
      ? RelationView(try store.record(asOf: day), sides: [], us: us(among: []))
      : RelationView(try store.relation(sides, asOf: day), sides: sides, us: us(among: sides))
    guard view.isDated else { throw ViewFault.undated }
    return view
  }

  /// Our side: as asked, else as the environment has it, else the first one named.
  private func us(among sides: [String]) -> String? {
    let named = side ?? ProcessInfo.processInfo.environment["BANGGIAO_SIDE"]
    guard let code = named?.uppercased(), !code.isEmpty, sides.isEmpty || sides.contains(code) else {
      return sides.first
    }
    return code
  }
}

/// The states that a paper is about.
struct PairArguments: ParsableArguments {
  @Argument(help: "The states, as codes of ISO 3166-1 such as VN and KH; two or more.")
  var sides: [String]

  func validate() throws { try Self.check(sides) }

  var codes: [String] { sides.map { $0.uppercased() } }

  static func check(_ sides: [String]) throws {
    let codes = sides.map { $0.uppercased() }
    guard Set(codes).count == sides.count, sides.count > 1 else {
      throw ValidationError("give two different states or more, as codes, for example VN KH")
    }
    try PeriodOptions.check(codes)
  }
}

/// Why there is no paper.
enum ViewFault: Error, CustomStringConvertible {
  case undated
  case otherSide(String, [String])

  var description: String {
    switch self {
    case .undated:
      "the record has no report, or none of a known day; take reports in with 'banggiao ingest', or give a day with --as-of"
    case .otherSide(let code, let sides): "--side \(code) is none of \(sides.joined(separator: ", ")); give one of them"
    }
  }
}
