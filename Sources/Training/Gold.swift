import Foundation
import Reading

/// What a gold reading says of people, encounters and statements.
struct Gold: Decodable {
  struct Person: Decodable {
    let name: String
    let aliases: [String]?
  }
  struct Encounter: Decodable {
    let kind: String
    let status: String
    let when: String?
    let quote: String
    let participants: [String]
    let countries: [String]
    let central: Bool?
  }
  struct Statement: Decodable {
    let speakers: [String]
    let act: String
    let cue: String
    let quote: String
    let items: [String]?
  }
  let people: [Person]
  let encounters: [Encounter]
  let statements: [Statement]
}

/// A report with its gold reading.
package struct GoldReport: Sendable {
  package let id: String
  let report: Report
  let gold: Gold

  /// The reports of a folder in the order of their names: `ID.txt` beside `ID.gold.json`.
  package static func all(in folder: String) throws -> [GoldReport] {
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".gold.json") }
    return try files.sorted().map { file in
      let id = String(file.dropLast(".gold.json".count))
      let gold = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))
      let text = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(id).txt"))
      return GoldReport(
        id: id, report: try Report(bytes: Array(text), source: "\(folder)/\(id).txt"),
        gold: try JSONDecoder().decode(Gold.self, from: gold))
    }
  }
}
