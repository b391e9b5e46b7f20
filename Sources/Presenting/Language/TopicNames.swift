import Reading

/// Topics by their names.
public enum TopicNames {
  /// The topic with this name: its word in the record, or its name in either language, marks or none.
  public static func topic(named name: String) -> Topic? {
    let asked = key(name)
    return Topic.allCases.first { topic in
      asked == key(topic.rawValue) || OutputLanguage.allCases.contains { asked == key(Words($0).name("topic", topic)) }
    }
  }

  private static func key(_ name: String) -> [String] { FoldedText(name).words.map(\.plain) }
}
