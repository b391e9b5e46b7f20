import ArgumentParser
import Foundation
import Presenting

/// The language, width and colours of what a command prints. Shared by every command that prints for people:
/// `@OptionGroup var output: OutputOption`.
struct OutputOption: ParsableArguments {
  @Option(
    name: .customLong("language"),
    help: "The language of output, vi or en. Without it the locale's on a terminal, vi into a file or pipe.")
  var asked: OutputLanguage?

  var language: OutputLanguage {
    asked ?? .standard(environment: ProcessInfo.processInfo.environment, terminal: toTerminal)
  }

  /// Columns to wrap to: the terminal's, 100 into a file or pipe.
  var width: Int {
    var size = winsize()
    guard toTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return max(40, Int(size.ws_col))
  }

  /// Colours on a terminal, unless `NO_COLOR` is set.
  var style: TextStyle {
    TextStyle(colour: toTerminal && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty)
  }

  private var toTerminal: Bool { StandardOutput.isTerminal }
}

extension OutputLanguage: ExpressibleByArgument {}
