import Foundation
import Reading
import Reconciling

/// Pairs of items of which somebody said whether they are one commitment.
package struct ThreadGold {
  package enum Label: String, Codable { case same, changed, different }

  package struct Pair {
    package let id: String
    package let isForTraining: Bool
    package let label: Label
    package let comparison: ItemComparison
  }

  package let pairs: [Pair]

  private struct Line: Decodable {
    struct Item: Decodable { let text: String }
    let id: String
    let split: String
    let label: Label
    let a: Item
    let b: Item
  }

  /// - Parameter file: a JSON list of pairs, as `pairs.json` of gold/threads.
  package init(_ file: URL, reader: Reader, languageName: String) throws {
    let lines = try JSONDecoder().decode([Line].self, from: Data(contentsOf: file))
    func compared(_ item: Line.Item) -> ComparedItem {
      let (parts, topics) = reader.itemParts(item.text, languageName: languageName)
      return ComparedItem(parts, topics: topics)
    }
    pairs = lines.map {
      Pair(
        id: $0.id, isForTraining: $0.split == "train", label: $0.label,
        comparison: ItemComparison(compared($0.a), compared($0.b)))
    }
  }
}
