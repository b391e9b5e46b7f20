/// Gives offices that stand without a name to the persons who hold them, and their states.
struct BareOffices {
  private let article: Article
  private let names: NameState

  init(_ article: Article) {
    self.article = article
    names = NameState(article)
  }

  // MARK: states

  /// Tổng thống Mỹ … Tổng thống Cartman: the highest office of a state of which nobody is named is that of the only person
  /// with this office, or of the only person without any, whose state nothing tells.
  func giveStates(_ people: inout People) {
    var given: [(person: Int, state: StateCode)] = []
    for office in people.bareOffices where office.name.isAny(.highest) && office.sort == .office {
      guard let state = office.state, !isOneOfMany(office),
        !people.persons.contains(where: { $0.state == state && mayHold($0, office) }),
        let person = stateless(bearerOf: office, people.persons)
      else { continue }
      given.append((person, state))
    }
    for (person, state) in given where given.allSatisfy({ ($0.person == person) == ($0.state == state) }) {
      people.persons[person].state = state
    }
  }

  /// Whether somebody of its state holds an office or may, for want of another.
  private func mayHold(_ person: Person, _ office: Office) -> Bool {
    person.offices.isEmpty || person.offices.contains { $0.isSame(as: office) || $0.mayMean(office) }
  }

  private func stateless(bearerOf office: Office, _ persons: [Person]) -> Int? {
    let stateless = persons.indices.filter { persons[$0].state == nil }
    let holders = stateless.filter { persons[$0].offices.contains { $0.isSame(as: office) } }
    if !holders.isEmpty { return holders.count == 1 ? holders[0] : nil }
    let free = stateless.filter { persons[$0].offices.isEmpty && !persons[$0].isOfKin }
    return free.count == 1 ? free[0] : nil
  }

  // MARK: offices

  /// Tổng thống Pháp … ông Macron: an office without a name is that of the only person of its state who may hold it.
  func giveOffices(_ people: inout People) {
    for office in people.bareOffices {
      guard let state = office.state, office.sort == .office || office.sort == .aide, !isOneOfMany(office),
        !office.name.isAny(.ofMany)
      else { continue }
      let ofState = people.persons.indices.filter { people.persons[$0].state == state }
      if let holder = holder(of: office, among: ofState, people.persons) {
        people.persons[holder].offices.append(office)
      }
    }
  }

  /// Who has another wording of a high office; else the one without any office.
  private func holder(of office: Office, among ofState: [Int], _ persons: [Person]) -> Int? {
    let isLeaders = office.name.isAny(.leading)
    if isLeaders, ofState.contains(where: { persons[$0].offices.contains { office.mayMean($0) } }) { return nil }
    let isHigh = office.name.isAny(.highest)
    let fit = ofState.filter { index in
      isHigh
        && (persons[index].offices.isEmpty
          || persons[index].offices.contains { office.isSame(as: $0) || !isLeaders && $0.mayMean(office) })
    }
    if let first = fit.first { return fit.count == 1 || !persons[first].offices.isEmpty ? first : nil }
    guard office.sort == .office else { return nil }
    let holders = ofState.filter { persons[$0].offices.contains { $0.isSame(as: office) } }
    if holders.count == 1 { return holders[0] }
    let free = ofState.filter { persons[$0].offices.isEmpty && (isHigh || names.leaderState(of: persons[$0]) == nil) }
    return free.count == 1 ? free[0] : nil
  }

  /// một tổng thống Mỹ, các đại sứ Nga.
  private func isOneOfMany(_ office: Office) -> Bool {
    let start = office.range.lowerBound
    return article.text.isJoined(start) && article.scan.isWord(.indefinite, at: start - 1)
  }
}
