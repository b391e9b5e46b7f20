import Foundation
import Testing

@testable import banggiao

/// `docs/commands.md` is what the program's help says; RECORD_SNAPSHOTS=1 writes it anew.
@Test("docs/commands.md is the program's help")
func commandsDocument() async throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/commands.md")
    .standardizedFileURL
  let document = try await commandsDocumentFromHelp()
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
    try Data(document.utf8).write(to: file)
    Issue.record("docs/commands.md is written anew; look at it and run again without RECORD_SNAPSHOTS")
  }
  let written = try String(contentsOf: file, encoding: .utf8)
  #expect(written == document, "write it anew with: RECORD_SNAPSHOTS=1 swift test --filter commandsDocument")
}

private func commandsDocumentFromHelp() async throws -> String {
  var sections: [String] = []
  try await withFolder { _, banggiao in
    sections.append(section("banggiao", try await banggiao("help").output))
    for name in BangGiao.configuration.subcommands.compactMap({ $0.configuration.commandName }) {
      sections.append(section("banggiao \(name)", try await banggiao("help", name).output))
    }
  }
  return """
    # Commands

    Made from the program's own help (`banggiao help COMMAND`); a test compares the two.
    After a change of the help: `RECORD_SNAPSHOTS=1 swift test --filter commandsDocument`.

    """ + sections.joined()
}

private func section(_ title: String, _ help: String) -> String {
  let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    String(line.reversed().drop { $0 == " " }.reversed())
  }
  let text = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
  return "\n## \(title)\n\n```\n\(text)\n```\n"
}
