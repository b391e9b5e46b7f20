/// Reads which fields of relations a stretch of text is about.
struct TopicReader {
  private let scan: Scan

  init(_ scan: Scan) { self.scan = scan }

  /// The topics whose words stand there, the most frequent first.
  func topics(in range: Range<Int>) -> [Topic] {
    var counts: [(topic: Topic, count: Int)] = []
    var index = range.lowerBound
    while true {
      index = scan.next(LexiconName.topics.bit, from: index, to: range.upperBound)
      if index >= range.upperBound { break }
      if let match = scan.longest(scan.language.topics, at: index),
        match.end <= range.upperBound
      {
        if let known = counts.firstIndex(where: { $0.topic == match.entry.topic }) {
          counts[known].count += 1
        } else {
          counts.append((match.entry.topic, 1))
        }
        index = match.end
      } else {
        index += 1
      }
    }
    return counts.sorted { ($1.count, $0.topic.rawValue) < ($0.count, $1.topic.rawValue) }.map(\.topic)
  }
}
