import ArgumentParser
import Presenting
import Reading

/// `banggiao check-language`: what is wrong in the files of the languages.
struct CheckLanguageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-language",
    abstract: "Check lexicons, weights and rules of the languages, and run the rules' examples.",
    discussion: """
      Checks the built-in languages, with a folder of the same form laid over them if one is given, as 'banggiao read \
      --languages' reads with it. Every fault is said on standard error: file and line, what is wrong, what to do. Exit \
      codes: 0 no fault, 1 faults.

      Examples:
        banggiao check-language
        banggiao check-language mine && banggiao read --languages mine report.txt
      """)

  @Argument(
    help: ArgumentHelp("A folder that holds vi/lexicon/…, vi/rules/…", valueName: "dir"), completion: .directory)
  var folder: String?

  @OptionGroup var output: OutputOption

  func run() async throws {
    let check = try LanguageCheck(overlaidBy: folder)
    check.faults.forEach(StandardError.report)
    try StandardOutput.write(Array(LanguageCheckText(check, language: output.language).text.utf8))
    if !check.faults.isEmpty { throw ExitCode.someFailed }
  }
}
