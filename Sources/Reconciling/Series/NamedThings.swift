import Reading

/// A mechanism or an instrument as one report names it.
struct NamedMention {
  let report: DatedReport
  let name: String
  let session: Int?
  let cite: RowCite
}

/// Mentions of one mechanism or instrument, in the order of the reports.
struct NamedThing {
  let sides: [String]
  let mentions: [NamedMention]

  var name: String { names.max { ($0.count, $1) < ($1.count, $0) } ?? "" }
  var names: [String] { Set(mentions.map(\.name)).sorted() }
  var cites: [RowCite] { firstPlaces(mentions.map(\.cite)) }
  var key: String { (sides.isEmpty ? "" : sides.joined(separator: "-") + "/") + Folding.slug(mentions[0].name) }

  /// Groups by name and by the states that the report is about: two pairs of states may each have a `Ủy ban Hỗn hợp`.
  static func group(_ mentions: [NamedMention]) -> [NamedThing] {
    var wordings: [[String]: Wordings] = [:]
    for (sides, same) in Dictionary(grouping: mentions, by: \.report.sides) {
      wordings[sides] = Wordings(same.map(\.name), least: Thresholds.wordsOfAShorterName)
    }
    var places: [[String]: Int] = [:]
    var groups: [[NamedMention]] = []
    for mention in mentions {
      let sides = mention.report.sides
      let key = sides + [wordings[sides]?.key(mention.name) ?? mention.name]
      if let place = places[key] {
        groups[place].append(mention)
      } else {
        places[key] = groups.count
        groups.append([mention])
      }
    }
    return groups.map { NamedThing(sides: $0[0].report.sides, mentions: $0) }
  }

  /// A link for each further report that names it.
  func links(_ kind: LinkKind, to row: String) -> [LinkRow] {
    mentions.filter { $0.report.id != mentions[0].report.id }.map { mention in
      let isSame = Folding.words(mention.name) == Folding.words(mentions[0].name)
      return LinkRow(
        kind, row, report: mention.report.id,
        score: isSame ? Thresholds.sameWording : Thresholds.shorterWording,
        why: isSame ? "same name, same states" : "one name begins with the other, same states")
    }
  }
}
