/// Reads which fields of relations a stretch of text is about.
struct TopicReader {
  private let scan: Scan

  init(_ scan: Scan) { self.scan = scan }

  /// The topics whose words stand there, the most frequent first.
  func topics(in range: Range<Int>) -> [Topic] {
    var counts: [Topic: Int] = [:]
    var index = range.lowerBound
    while index < range.upperBound {
      if scan.has(.topics, at: index), let match = scan.longest(scan.language.topics, at: index),
        match.end <= range.upperBound
      {
        counts[match.entry.topic, default: 0] += 1
        index = match.end
      } else {
        index += 1
      }
    }
    return counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
  }
}
