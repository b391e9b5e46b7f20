import ArgumentParser
import Foundation
import Presenting
import Recording

/// `banggiao token`: who may do what with a record that is served.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Make, list and take back the tokens by which programs and browsers are known to 'banggiao serve'.",
    discussion: """
      A token is shown once, when it is made; the record keeps its hash only. A reader may look, an editor may also take \
      reports in and decide, an admin may do all. A program sends it as 'Authorization: Bearer TOKEN'. A calendar token \
      opens calendars alone, at the end of their address: /relations/VN-KH/calendar.ics?secret=TOKEN

      Examples:
        banggiao token create "bàn Lào" --role editor
        banggiao token list
        banggiao token revoke 2
      """, subcommands: [CreateTokenCommand.self, ListTokensCommand.self, RevokeTokenCommand.self])
}

extension Role: ExpressibleByArgument {}

struct CreateTokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "create", abstract: "Make a token and print it.")

  @Argument(help: "Whose it is, as the list shall name it.")
  var name: String

  @Option(help: "What it allows.")
  var role = Role.reader

  @OptionGroup var record: RecordOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .write)
    let token = try store.createToken(name: name, role: role, at: Date())
    try StandardOutput.write(Array("\(token)\n".utf8))
  }
}

struct ListTokensCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the tokens by their numbers; the tokens themselves are not kept.")

  @OptionGroup var rows: RowOutput
  @OptionGroup var record: RecordOption
  @OptionGroup var output: OutputOption

  func run() async throws {
    let tokens = try RecordStore(path: record.path, access: .read).tokens()
    try rows.write(tokens, text: table(tokens).text(width: output.width, style: output.style))
  }

  private func table(_ tokens: [TokenRow]) -> TextTable {
    TextTable(
      header: ["id", "name", "role", "created", "revoked"],
      rows: tokens.map { [String($0.id), $0.name, $0.role.rawValue, $0.created, $0.revoked ?? "–"] })
  }
}

struct RevokeTokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "Take a token back, at once and for good.")

  @Argument(help: "The token's number in the list.")
  var id: Int

  @OptionGroup var record: RecordOption

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .write)
    guard try store.revokeToken(id, at: Date()) else {
      throw ValidationError("there is no token \(id) that holds; 'banggiao token list' shows them")
    }
  }
}
