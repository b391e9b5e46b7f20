/// Names that differ by one letter.
enum Spelling {
  /// Whether one letter was left out, added or changed.
  static func isOneLetterApart(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count <= other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
    guard short != long, long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let rest = long[(start + 1)...]
    return long.count == short.count ? short[(start + 1)...] == rest : short[start...] == rest
  }

  /// Keys of which two names one letter apart have at least one in common: the name, and it with each letter left out.
  static func keys(_ name: String) -> Set<String> {
    var keys: Set<String> = [name]
    for index in name.indices {
      var shorter = name
      shorter.remove(at: index)
      keys.insert(shorter)
    }
    return keys
  }
}
