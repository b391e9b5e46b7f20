/// What statements aim at: the things agreed, promised, asked or hoped for, or invited to, by tokens.
///
/// What is aimed at is ahead of whoever says it: of "Tại hội đàm, hai bên nhất trí tổ chức kỳ họp trong tháng 9" the month is the
/// session's and not the talks'; who says it need not take part.
struct Aims {
  /// For each token the number of the aim that it is part of, 0 for none.
  private let numbers: [UInt16]
  /// The numbers of what somebody is invited to.
  private let invitations: Set<UInt16>

  init(_ statements: [Statement], in text: Text) {
    var numbers = [UInt16](repeating: 0, count: text.count)
    var count: UInt16 = 0
    var invitations: Set<UInt16> = []
    for statement in statements {
      for range in Self.ranges(statement) where count < .max {
        count += 1
        if statement.act == .invite { invitations.insert(count) }
        for index in range { numbers[index] = count }
      }
    }
    self.numbers = numbers
    self.invitations = invitations
  }

  func isInvitation(_ aim: UInt16) -> Bool { invitations.contains(aim) }

  /// The aim that a token is part of; nil where it is part of none.
  func aim(at token: Int) -> UInt16? { numbers[token] == 0 ? nil : numbers[token] }

  /// Whether a number is part of an aim, and not said to be reached already: trong đó 12 suất đã trao.
  func promises(_ number: Range<Int>, in scan: Scan) -> Bool {
    guard let aim = aim(at: number.lowerBound) else { return false }
    for index in stride(from: number.lowerBound - 1, through: 0, by: -1) {
      if self.aim(at: index) != aim || StaticSigns.clause.contains(scan.text.tokens[index]) { break }
      if scan.isWord([.past, .running], at: index) || scan.isGiven(index + 1) { return false }
    }
    return true
  }

  /// A modal verb alone (sẽ, cần) tells what is to come rather than what is aimed at.
  private static func ranges(_ statement: Statement) -> [Range<Int>] {
    guard statement.act.hasItems || statement.act == .hope || statement.act == .invite, statement.cue.kind != .aux
    else { return [] }
    if !statement.items.isEmpty { return statement.items.map(\.range) }
    let behind = statement.cue.range.upperBound
    return behind < statement.content.upperBound ? [behind..<statement.content.upperBound] : []
  }
}
