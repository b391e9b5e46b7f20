/// A stretch of text in one style.
struct Run: Equatable {
  var text: String
  /// Codes of "Select Graphic Rendition", joined by `;`; empty for plain text.
  var codes = ""
}

/// Breaks text into lines of a display width.
enum Wrapping {
  /// The lines of a text, broken at spaces, and within a word that is wider than a line.
  static func lines(_ text: String, width: Int) -> [String] {
    lines([Run(text: text)], width: width).map { $0.map(\.text).joined() }
  }

  /// The same for text in several styles: each line is a list of runs.
  static func lines(_ runs: [Run], width: Int) -> [[Run]] {
    var line = Line(width: max(width, 1))
    for word in words(of: runs) { line.add(word) }
    return line.finished()
  }

  /// Lines set in by `indent` columns, those after the first by two more if there is an indent; each is ended by a
  /// newline. Control characters are left out.
  static func paragraph(_ runs: [Run], width: Int, indent: Int, style: TextStyle) -> String {
    let hanging = indent == 0 ? 0 : indent + 2
    let lines = lines(runs.map { Run(text: $0.text.printable, codes: $0.codes) }, width: width - hanging)
    return lines.enumerated().map { index, line in
      String(repeating: " ", count: index == 0 ? indent : hanging)
        + line.map { style.set($0.text, $0.codes) }.joined() + "\n"
    }.joined()
  }

  /// Words as lists of runs; spaces only separate them.
  private static func words(of runs: [Run]) -> [[Run]] {
    var words: [[Run]] = [[]]
    for run in runs {
      for (index, part) in run.text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).enumerated()
      {
        if index > 0 { words.append([]) }
        if !part.isEmpty { words[words.count - 1].append(Run(text: String(part), codes: run.codes)) }
      }
    }
    return words.filter { !$0.isEmpty }
  }

  /// The line being filled and those before it.
  private struct Line {
    let width: Int
    var done: [[Run]] = []
    var runs: [Run] = []
    var used = 0

    mutating func add(_ word: [Run]) {
      let needed = word.reduce(0) { $0 + $1.text.displayWidth }
      if used > 0, used + 1 + needed > width { end() }
      if used > 0 { put(" ", codes: runs.last?.codes == word[0].codes ? word[0].codes : "", width: 1) }
      for run in word {
        for character in run.text {
          if used + character.displayWidth > width, used > 0 { end() }
          put(String(character), codes: run.codes, width: character.displayWidth)
        }
      }
    }

    private mutating func put(_ text: String, codes: String, width: Int) {
      if runs.last?.codes == codes {
        runs[runs.count - 1].text += text
      } else {
        runs.append(Run(text: text, codes: codes))
      }
      used += width
    }

    private mutating func end() {
      done.append(runs)
      runs = []
      used = 0
    }

    mutating func finished() -> [[Run]] {
      if used > 0 { end() }
      return done
    }
  }
}
