import Reading

/// What became of a wording: the words that stayed, came and went, in the order of the text.
struct WordDifference: Equatable {
  enum Change: Equatable { case same, added, removed }

  struct Part: Equatable {
    var change: Change
    var text: String
  }

  private(set) var parts: [Part] = []

  /// - Parameters:
  ///   - old: nil or the same for a text of which nothing is marked.
  init(from old: String?, to new: String) {
    let (before, after) = (Self.words(old ?? new), Self.words(new))
    let difference = after.map(\.key).difference(from: before.map(\.key))
    let removed = Set(difference.removals.map(Self.offset))
    let added = Set(difference.insertions.map(Self.offset))
    var (index, place) = (0, 0)
    while index < before.count || place < after.count {
      if removed.contains(index) {
        append(.removed, before[index].text)
        index += 1
      } else if added.contains(place) {
        append(.added, after[place].text)
        place += 1
      } else {
        append(.same, after[place].text)
        (index, place) = (index + 1, place + 1)
      }
    }
  }

  private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private mutating func append(_ change: Change, _ word: String) {
    if parts.last?.change == change {
      parts[parts.count - 1].text += " " + word
    } else {
      parts.append(Part(change: change, text: word))
    }
  }

  /// The words of each kind of change.
  func texts(_ change: Change) -> [String] { parts.filter { $0.change == change }.map(\.text) }

  /// For the terminal: in colour, else with the marks of a word difference, `{+came+}` and `[-went-]`.
  func runs(_ style: TextStyle) -> [Run] {
    parts.enumerated().flatMap { index, part -> [Run] in
      let space = index == 0 ? [] : [Run(text: " ")]
      switch part.change {
      case .same: return space + [Run(text: part.text)]
      case .added: return space + [Run(text: style.colour ? part.text : "{+\(part.text)+}", codes: "32")]
      case .removed: return space + [Run(text: style.colour ? part.text : "[-\(part.text)-]", codes: "9;31")]
      }
    }
  }

  /// Words as they stand, and as they are compared: without case and punctuation.
  private static func words(_ text: String) -> [(text: String, key: String)] {
    text.split(whereSeparator: \.isWhitespace).map { word in
      let key = FoldedText(String(word)).words.map(\.marked).joined(separator: " ")
      return (String(word), key)
    }
  }
}
