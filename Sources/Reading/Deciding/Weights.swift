/// The weights of the deciders' features, in hundredths. A decider adds up those of the features that hold.
package final class Weights: @unchecked Sendable {
  private var slots: UnsafeMutableBufferPointer<UInt64>
  private var count = 0

  init() { slots = Self.slots(count: 1 << 10) }

  /// - Parameter weights: in units; rounded to hundredths.
  package convenience init(_ weights: [Feature: Double]) {
    self.init()
    for (feature, weight) in weights { set(Int((weight * 100).rounded()), of: feature.key) }
  }

  deinit { slots.deallocate() }

  private static func slots(count: Int) -> UnsafeMutableBufferPointer<UInt64> {
    let slots = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: count)
    slots.initialize(repeating: 0)
    return slots
  }

  private func set(_ hundredths: Int, of key: UInt64) {
    if count * 2 >= slots.count { grow() }
    let weight = Int16(clamping: hundredths)
    var slot = Int(truncatingIfNeeded: key >> 32) & (slots.count - 1)
    while slots[slot] != 0, (slots[slot] ^ key) & Lookup.keyBits != 0 { slot = (slot + 1) & (slots.count - 1) }
    if slots[slot] == 0 { count += 1 }
    slots[slot] = key & Lookup.keyBits | UInt64(UInt16(bitPattern: weight))
  }

  private func grow() {
    let old = slots
    slots = Self.slots(count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry >> 32) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
    old.deallocate()
  }

  /// The weights without counting references, valid as long as they live. A slot holds the upper bits of a key with the
  /// weight below, so that a look-up touches one word of memory.
  package struct Lookup: @unchecked Sendable {
    fileprivate static let keyBits: UInt64 = ~0xFFFF
    fileprivate let slots: UnsafePointer<UInt64>
    fileprivate let mask: Int

    /// The weight of a feature by its key, in hundredths; 0 for one that has none.
    @inline(__always)
    subscript(key: UInt64) -> Int {
      var slot = Int(truncatingIfNeeded: key >> 32) & mask
      while true {
        let entry = slots[slot]
        if (entry ^ key) & Self.keyBits == 0 { return Int(Int16(truncatingIfNeeded: entry)) }
        if entry == 0 { return 0 }
        slot = (slot + 1) & mask
      }
    }
  }

  package var lookup: Lookup { Lookup(slots: UnsafePointer(slots.baseAddress!), mask: slots.count - 1) }

  // MARK: as a table

  /// The header of a table of weights.
  package static let columns = ["feature", "first", "second", "outcome", "weight"]

  /// Adds the weights of a table: `cue.lemma ⇥ 'khẳng định ⇥ - ⇥ - ⇥ 0.52`. A value with `'` before it is words of the text.
  func add(_ text: FileText, file: String, faults: inout [LanguageFault]) {
    let templates = NumbersByName(Template.allCases.map { ($0.name, Int32($0.number)) })
    let words = NumbersByName(FeatureWord.allCases.map { ($0.rawValue, Int32($0.number)) })
    text.withBytes { bytes in
      var line = 1
      var row = Cells(bytes)
      row.skipLine()
      func add(_ message: String, line: Int) {
        faults.append(
          LanguageFault(
            file: file, line: line, message: message,
            help: "write a known feature, two values, an outcome and a weight, parted by tabs, or run 'make train'"))
      }
      while !row.isAtEnd {
        line += 1
        defer { row.skipLine() }
        let cells = (row.next(), row.next(), row.next(), row.next(), row.next())
        guard let template = templates[cells.0].flatMap({ Template(number: UInt8($0)) }) else {
          add("unknown feature '\(String(decoding: cells.0, as: UTF8.self))'", line: line)
          continue
        }
        guard let first = Self.value(cells.1, words), let second = Self.value(cells.2, words),
          let outcome = Self.value(cells.3, words).flatMap({ FeatureWord(number: UInt8(truncatingIfNeeded: $0)) })
        else {
          add("unknown value or outcome of '\(template.name)'", line: line)
          continue
        }
        guard let weight = Self.hundredths(cells.4) else {
          add("'\(String(decoding: cells.4, as: UTF8.self))' is no weight", line: line)
          continue
        }
        set(weight, of: Feature(template: template, outcome: outcome, first: first, second: second).key)
      }
    }
  }

  private static func value(_ cell: UnsafeBufferPointer<UInt8>, _ words: NumbersByName) -> UInt64? {
    guard cell.first == UInt8(ascii: "'") else {
      if cell.count == 1, cell[0] == UInt8(ascii: "-") { return FeatureValue.nothing.number }
      return words[cell].map { UInt64($0) }
    }
    var number: UInt64?
    var start = 1
    for end in 1...cell.count where end == cell.count || cell[end] == UInt8(ascii: " ") {
      let word = Fold.hash(UnsafeBufferPointer(rebasing: cell[start..<end]))
      number = number.map { Fold.mix($0, word) } ?? word
      start = end + 1
    }
    return number
  }

  /// `-0.52` → -52; nil for what is no number with at most two decimals.
  private static func hundredths(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    var digits = 0
    var decimals: Int?
    for byte in cell.dropFirst(cell.first == UInt8(ascii: "-") ? 1 : 0) {
      if byte == UInt8(ascii: "."), decimals == nil {
        decimals = 0
      } else if byte >= 0x30, byte <= 0x39, digits < 100_000 {
        digits = digits * 10 + Int(byte - 0x30)
        decimals = decimals.map { $0 + 1 }
      } else {
        return nil
      }
    }
    guard !cell.isEmpty, decimals ?? 0 <= 2 else { return nil }
    let value = digits * (decimals == 2 ? 1 : decimals == 1 ? 10 : 100)
    return cell[0] == UInt8(ascii: "-") ? -value : value
  }
}

/// Numbers by names.
private struct NumbersByName {
  private var table = HashTable(slots: 256)

  init(_ names: [(name: String, number: Int32)]) {
    for (name, number) in names { table[Fold.hash(Array(name.utf8)[...])] = number }
  }

  subscript(name: UnsafeBufferPointer<UInt8>) -> Int32? {
    let number = table[Fold.hash(name)]
    return number < 0 ? nil : number
  }
}

/// The cells of tab-separated lines, one after the other; empty ones behind the last of a line.
private struct Cells {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }

  mutating func next() -> UnsafeBufferPointer<UInt8> {
    let start = index
    while index < bytes.count, bytes[index] != 0x09, bytes[index] != 0x0A { index += 1 }
    let cell = UnsafeBufferPointer(rebasing: bytes[start..<index])
    if index < bytes.count, bytes[index] == 0x09 { index += 1 }
    return cell
  }

  mutating func skipLine() {
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    index += 1
  }
}

extension FeatureValue {
  /// Several words, by their hashes; one word is its own hash.
  init(words: some Sequence<UInt64>) {
    var number: UInt64?
    for word in words { number = number.map { Fold.mix($0, word) } ?? word }
    self.number = number ?? 0
  }
}
