/// What part of the article a sentence stands in.
enum Block: Sendable {
  case title, lead, caption, body

  /// The blocks of all sentences: the first line is the title, the second the lead; a line "Ảnh: …" is a caption.
  static func all(of article: Article) -> [Block] {
    let text = article.text
    var line = -1
    var blocks: [Block] = []
    for sentence in article.sentences {
      if sentence.lowerBound == 0 || text.tokens[sentence.lowerBound].gap == .line { line += 1 }
      let isCaption = sentence.contains {
        article.scan.isWord(.caption, at: $0) && text.isSign(":", at: $0 + 1)
      }
      blocks.append(line == 0 ? .title : line == 1 ? .lead : isCaption ? .caption : .body)
    }
    return blocks
  }
}
