/// Reads who is named in a list: Đảng, Nhà nước và nhân dân Lào; Chủ tịch A và Thủ tướng B.
///
/// A body without a state (Đảng, Chính phủ) is of the state that the list ends with.
struct NamedParties {
  private let scan: Scan
  private let mentions: Mentions
  private var text: Text { scan.text }
  /// Tokens between two of a list: và nhân dân.
  private static let longestGap = 3

  init(_ article: Article, mentions: Mentions) {
    scan = article.scan
    self.mentions = mentions
  }

  /// Who is named from a mention on, without `hai bên`; up to a token.
  func list(from first: Int, to end: Int) -> [Who] {
    var named: [Who] = []
    var bodies: [Who] = []
    var index = first
    repeat {
      let mention = mentions[index]
      if let who = mention.who, !who.isSeveral {
        if mention.kind == .body {
          bodies.append(who)
        } else {
          if mention.kind == .state { bodies.removeAll() }
          named.append(who)
        }
      } else if mention.kind != .body {
        bodies.removeAll()
      }
      index += 1
    } while index < mentions.count && mentions[index].range.upperBound <= end && isJoined(index - 1, index)
    var unique: [Who] = []
    for who in bodies + named where !unique.contains(who) { unique.append(who) }
    return unique
  }

  /// Whether a mention goes on with the list: behind và or a comma, or as the state of what stands before it.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    let gap = mentions[first].range.upperBound..<mentions[second].range.lowerBound
    guard gap.count <= Self.longestGap, (gap.lowerBound...gap.upperBound).allSatisfy(text.isJoined) else {
      return false
    }
    if gap.isEmpty { return mentions[first].kind == .body && mentions[second].kind != .person }
    let isList = mentions[first].kind == .body || mentions[second].kind == .body
    let isJoint = scan.isWord(.and, at: gap.lowerBound) || isList && text.isSign(",", at: gap.lowerBound)
    let isNominal = gap.dropFirst().allSatisfy { text.tokens[$0].isWord && !scan.has(.cues, at: $0) }
    return isJoint && isNominal && (gap.count == 1 || mentions[second].kind == .state)
  }
}
