/// Makes persons of names: forms of one name are one person (Trump, Donald Trump; Sokhon, Sokhonn).
struct PersonGrouper {
  private let text: Text
  private let names: [Name]

  init(_ names: [Name], text: Text) {
    self.names = names
    self.text = text
  }

  /// The persons in the order in which they are first named, and for each name the index of its person.
  func group() -> (persons: [Person], owners: [Int]) {
    if names.isEmpty { return ([], []) }
    var persons: [Person] = []
    var ownerOfKey: [NameKey: Int] = [:]
    for key in keysFullestFirst() {
      if let owner = owner(of: key, persons) {
        ownerOfKey[key] = owner
      } else {
        let first = names.first { $0.key == key }!
        ownerOfKey[key] = persons.count
        persons.append(Person(name: text.value(first.range), key: key))
      }
    }
    let owners = give(to: &persons, ownerOfKey)
    return inOrderOfText(persons, owners)
  }

  private func keysFullestFirst() -> [NameKey] {
    var count: [NameKey: Int] = [:]
    var first: [NameKey: Int] = [:]
    for name in names {
      count[name.key, default: 0] += 1
      first[name.key] = first[name.key] ?? name.range.lowerBound
    }
    return count.keys.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      if count[a] != count[b] { return count[a]! > count[b]! }
      return first[a]! < first[b]!
    }
  }

  /// Whose form a key is: a spelling of a known name, or a part of a longer one.
  private func owner(of key: NameKey, _ persons: [Person]) -> Int? {
    if let spelling = persons.firstIndex(where: { key.isSpelling(of: $0.key) }) { return spelling }
    if let longer = persons.firstIndex(where: { key.isPart(of: $0.key) }) { return longer }
    return key.count > 1
      ? nil : persons.firstIndex { $0.key.count == 1 && NameKey.areNear($0.key.words[0], key.words[0]) }
  }

  /// Gives each name to its person; gender decides between bearers of one surname.
  private func give(to persons: inout [Person], _ ownerOfKey: [NameKey: Int]) -> [Int] {
    for name in names where name.key.count > 1 {
      let owner = ownerOfKey[name.key]!
      persons[owner].gender = persons[owner].gender ?? name.gender
    }
    return names.map { name in
      var owner = ownerOfKey[name.key]!
      if let gender = name.gender, let own = persons[owner].gender, gender != own,
        let other = persons.firstIndex(where: { $0.gender == gender && $0.key.words.last == name.key.words.last })
      {
        owner = other
      }
      persons[owner].gender = persons[owner].gender ?? name.gender
      persons[owner].places.append(name.range)
      let form = text.value(name.range)
      if form != persons[owner].name, !persons[owner].aliases.contains(form) { persons[owner].aliases.append(form) }
      return owner
    }
  }

  private func inOrderOfText(_ persons: [Person], _ owners: [Int]) -> ([Person], [Int]) {
    let kept = persons.indices.filter { !persons[$0].places.isEmpty }
      .sorted { persons[$0].places[0].lowerBound < persons[$1].places[0].lowerBound }
    let place = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    return (kept.map { persons[$0] }, owners.map { place[$0]! })
  }
}
