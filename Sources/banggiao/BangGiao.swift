import ArgumentParser

@main
struct BangGiao: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "banggiao",
    abstract: "Reads reports of diplomacy and keeps the record of relations between states.",
    subcommands: [BriefCommand.self, ServeCommand.self])
}
