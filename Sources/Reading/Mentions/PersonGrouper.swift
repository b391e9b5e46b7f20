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
    var index = PersonIndex()
    var ownerOfKey = HashTable(slots: 64)
    for name in namesFullestFirst() {
      if let owner = index.owner(of: name.key, persons) {
        ownerOfKey[name.key.hash] = Int32(owner)
      } else {
        ownerOfKey[name.key.hash] = Int32(persons.count)
        index.add(name.key, as: persons.count)
        persons.append(Person(name: text.value(name.range), key: name.key))
      }
    }
    let owners = give(to: &persons, ownerOfKey)
    return inOrderOfText(persons, owners)
  }

  /// One name for each form, the first; longer and more frequent forms before others.
  private func namesFullestFirst() -> [Name] {
    var place = HashTable(slots: 64)
    var forms: [(first: Int, words: Int, count: Int)] = []
    for (index, name) in names.enumerated() {
      let weight = name.isOfKin ? Self.weightOfKin : 1
      let known = Int(place[name.key.hash])
      if known >= 0 {
        forms[known].count += weight
        if isAllCapitals(forms[known].first), !isAllCapitals(index) { forms[known].first = index }
      } else {
        place[name.key.hash] = Int32(forms.count)
        forms.append((first: index, words: name.key.count, count: weight))
      }
    }
    return forms.sorted { ($1.words, $1.count, $0.first) < ($0.words, $0.count, $1.first) }.map { names[$0.first] }
  }

  /// The wife does not own the surname, however often she is named.
  private static let weightOfKin = -99

  private func isAllCapitals(_ name: Int) -> Bool {
    names[name].range.allSatisfy { text.tokens[$0].letterCase == .upper }
  }

  /// Gives each name to its person; office and gender decide between bearers of one surname.
  private func give(to persons: inout [Person], _ ownerOfKey: HashTable) -> [Int] {
    var surnames = Surnames()
    for name in names where name.key.count > 1 {
      let owner = Int(ownerOfKey[name.key.hash])
      persons[owner].gender = persons[owner].gender ?? name.gender
      if let office = name.office { surnames.offices.append((owner, office)) }
    }
    return names.map { name in
      var owner = Int(ownerOfKey[name.key.hash])
      if name.key.count == 1 { owner = surnames.bearer(of: name, usually: owner, persons) }
      if let gender = name.gender, let own = persons[owner].gender, gender != own,
        let other = persons.firstIndex(where: { $0.gender == gender && $0.key.words.last == name.key.words.last })
      {
        owner = other
      }
      persons[owner].gender = persons[owner].gender ?? name.gender
      persons[owner].places.append(name.range)
      persons[owner].isOfKin = persons[owner].isOfKin || name.isOfKin
      if name.key != persons[owner].key {
        let form = text.value(name.range)
        if !persons[owner].aliases.contains(form) { persons[owner].aliases.append(form) }
      }
      return owner
    }
  }

  private func inOrderOfText(_ persons: [Person], _ owners: [Int]) -> ([Person], [Int]) {
    let kept = persons.indices.filter { !persons[$0].places.isEmpty }
      .sorted { persons[$0].places[0].lowerBound < persons[$1].places[0].lowerBound }
    var place = Array(repeating: 0, count: persons.count)
    for (index, person) in kept.enumerated() { place[person] = index }
    return (kept.map { persons[$0] }, owners.map { place[$0] })
  }
}

/// Whom a surname means of several who bear it.
private struct Surnames {
  /// The offices that stand before full names.
  var offices: [(person: Int, office: Office)] = []
  /// The persons whose names hold a word, by its hash.
  private var bearers: [UInt64: [Int]] = [:]

  /// Who holds the office before the surname; else who has been named, if the usual one has not yet been.
  mutating func bearer(of name: Name, usually owner: Int, _ persons: [Person]) -> Int {
    let bearers = bearers(of: name.key, usually: owner, persons)
    guard bearers.count > 1 else { return owner }
    if let office = name.office, !holds(owner, office), let holder = bearers.first(where: { holds($0, office) }) {
      return holder
    }
    guard persons[owner].places.isEmpty else { return owner }
    let named = bearers.filter { !persons[$0].places.isEmpty }
    return named.max { persons[$0].places.last!.lowerBound < persons[$1].places.last!.lowerBound } ?? owner
  }

  private mutating func bearers(of key: NameKey, usually owner: Int, _ persons: [Person]) -> [Int] {
    if let known = bearers[key.hash] { return known }
    let found = persons.indices.filter { $0 == owner || persons[$0].key.count > 1 && key.isPart(of: persons[$0].key) }
    bearers[key.hash] = found
    return found
  }

  private func holds(_ person: Int, _ office: Office) -> Bool {
    offices.contains { $0.person == person && office.isSame(as: $0.office) }
  }
}
