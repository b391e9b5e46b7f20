// Lexicons of formulas and of the roles of states.

/// A fixed wording of diplomacy: an ordered list of parts, each with the wordings it is said in.
///
/// `sides` names the states of which it is said, where its words alone are too common. `parts` are parted by ` ; `, the
/// wordings of a part by ` | `, the usual one first; a wording may have brackets as other forms do.
struct FormulaEntry: LexiconEntry {
  static let columns = ["formula", "sides", "parts"]
  static let isFoundInTexts = false
  let id: String
  let sides: [StateCode]
  /// The usual wording of each part.
  let usual: [String]
  /// The wordings of each part, as patterns.
  let wordings: [[String]]
  /// Parts beyond the number of bits that hold what was said.
  private static let mostParts = 16

  init(_ row: Table.Row) throws(LanguageFault) {
    id = row.cell(0)
    sides = row.list(1).map { StateCode($0) }
    let parts = row.bytes(2).split(by: " ; ").map { $0.split(by: " | ").map { String(decoding: $0, as: UTF8.self) } }
    guard !parts.isEmpty, parts.count <= Self.mostParts, parts.allSatisfy({ !$0.isEmpty }) else {
      throw row.fault(
        "'\(row.cell(2))' has no parts, or more than \(Self.mostParts)", "part them by ' ; ', their wordings by ' | '")
    }
    guard parts.joined().allSatisfy(Self.isClosed) else {
      throw row.fault("a bracket of '\(row.key)' is not closed", "write [x], [x|y] or (x|y)")
    }
    wordings = parts
    usual = parts.map { $0[0] }
  }

  private static func isClosed(_ wording: String) -> Bool {
    let bytes = wording.utf8
    func count(_ sign: Unicode.Scalar) -> Int { bytes.count { $0 == UInt8(ascii: sign) } }
    return count("[") == count("]") && count("(") == count(")")
  }
}

extension ArraySlice<UInt8> {
  /// What lies between the places of a sign with spaces around it; none that is empty.
  fileprivate func split(by sign: StaticString) -> [ArraySlice<UInt8>] {
    sign.withUTF8Buffer { sign in
      var parts: [ArraySlice<UInt8>] = []
      var start = startIndex
      var index = startIndex
      while index < endIndex {
        let isSign = self[index...].starts(with: sign)
        if isSign, start < index { parts.append(self[start..<index]) }
        index += isSign ? sign.count : 1
        if isSign { start = index }
      }
      return start < endIndex ? parts + [self[start...]] : parts
    }
  }
}

/// A part of a formula, as the trie names it.
struct FormulaPart: Sendable {
  /// Index in the lexicon of formulas.
  let formula: Int
  /// Counted from 0.
  let place: Int
}

extension LexiconLoader {
  /// Puts the wordings of all parts into the trie.
  mutating func loadParts(of formulas: Lexicon<FormulaEntry>) -> [FormulaPart] {
    var parts: [FormulaPart] = []
    for (formula, entry) in formulas.entries.enumerated() {
      for (place, wordings) in entry.wordings.enumerated() {
        for wording in wordings { add(wording, to: formulas.name, entry: parts.count) }
        parts.append(FormulaPart(formula: formula, place: place))
      }
    }
    return parts
  }
}

/// A word for what a state is in a body: chair, host, member.
struct RoleEntry: LexiconEntry {
  /// `rotating`: of a body whose chair is else a person; `termed`: a role only with its term, else mere membership.
  enum Need: String, CaseIterable {
    case none = "-"
    case rotating, termed
  }
  static let columns = ["form", "role", "need"]
  let role: StateRole
  let need: Need

  init(_ row: Table.Row) throws(LanguageFault) {
    role = try row.word(1, as: StateRole.self)
    need = try row.word(2, as: Need.self)
  }
}
