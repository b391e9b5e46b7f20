import ArgumentParser
import Dispatch
import Reading

@main
struct BangGiao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banggiao",
    abstract: "Reads reports of diplomacy and keeps the record of relations between states.",
    discussion: """
      Exit codes: 0 all done, 1 some of the input failed, 2 nothing done, 64 wrong usage.
      What failed is said on standard error, one line each: where, what, and what to do.
      """,
    subcommands: [
      ReadCommand.self, ExplainCommand.self, CheckLanguageCommand.self, IngestCommand.self, RereadCommand.self,
      ReconcileCommand.self, ListCommand.self, ShowCommand.self, SearchCommand.self, TimelineCommand.self,
      TraceCommand.self, CompareCommand.self, CheckCommand.self, StatsCommand.self, BriefCommand.self,
      AgendaCommand.self, StocktakeCommand.self, DueCommand.self, DeltaCommand.self, CalendarCommand.self,
      DecideCommand.self, DecisionsCommand.self, AddCommand.self, ExportCommand.self, ImportCommand.self,
      BackupCommand.self, DoctorCommand.self, ServeCommand.self, TokenCommand.self,
    ])

  static func main() async {
    loadLanguagesAhead()
    do {
      var command = try parseAsRoot()
      await run(&command)
    } catch {
      exit(withError: error)
    }
  }

  /// Where the first argument names a command that reads reports, its languages are loaded while the arguments are parsed.
  private static func loadLanguagesAhead() {
    let readers: [any ParsableCommand.Type] = [ReadCommand.self, ExplainCommand.self, IngestCommand.self]
    guard let first = CommandLine.arguments.dropFirst().first, readers.contains(where: { $0._commandName == first })
    else { return }
    DispatchQueue.global(qos: .userInitiated).async { _ = try? Languages.embedded() }
  }

  /// Runs a command. Faults of its own end it with one line and the exit code for nothing done.
  private static func run(_ command: inout any ParsableCommand) async {
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch  where error is ExitCode || exitCode(for: error) != .failure {
      exit(withError: error)
    } catch {
      StandardError.report(error)
      exit(withError: ExitCode.nothingDone)
    }
  }
}
