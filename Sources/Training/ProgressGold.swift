import Foundation
import Reading
import Reconciling

/// Commitments with a later sentence, of which somebody said what it shows.
package struct ProgressGold {
  package struct Example {
    package let id: String
    /// What the program says; nil where it sees no evidence.
    package let predicted: ProgressMatch?
  }

  package let examples: [Example]

  private struct Line: Decodable {
    let id: String
    let sides: [String]
    let commitment: String
    let later: String
  }

  /// - Parameter file: a JSON list, as `progress.json` of gold/threads.
  package init(_ file: URL, reader: Reader, languageName: String) throws {
    let lines = try JSONDecoder().decode([Line].self, from: Data(contentsOf: file))
    examples = try lines.map { line in
      let (parts, topics) = reader.itemParts(line.commitment, languageName: languageName)
      let commitment = ComparedItem(parts, topics: topics)
      let reading = reader.read(try Report(text: line.later), languageName: languageName)
      let matches = reading.developments.compactMap {
        ProgressMatch(commitment, sides: line.sides, $0, ComparedItem($0.parts, topics: []))
      }
      return Example(id: line.id, predicted: ProgressMatch.together(matches, of: commitment))
    }
  }
}
