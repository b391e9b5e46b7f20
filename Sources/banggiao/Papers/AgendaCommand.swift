import ArgumentParser
import Presenting
import Recording

/// `banggiao agenda`: what to talk about next time.
struct AgendaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Draft what to talk about next time: what was agreed last time, what is open, what was asked.",
    discussion: """
      Each line says when and by whom it was first said, how often since, when last, and its state. Nothing open falls off \
      by itself: 'banggiao decide close' and 'banggiao decide park' take it off.

      Examples:
        banggiao agenda VN KH
        banggiao agenda VN KH --side KH --language en
        banggiao agenda VN KH --format docx > noi-dung.docx
      """)

  @OptionGroup var pair: PairArguments
  @OptionGroup var options: ViewOptions
  @OptionGroup var record: RecordOption
  @OptionGroup var output: PaperOutput

  func run() async throws {
    let store = try RecordStore(path: record.path, access: .read)
    let view = try options.view(store, sides: pair.codes)
    try output.write(Agenda(view, language: output.language).paper)
  }
}
