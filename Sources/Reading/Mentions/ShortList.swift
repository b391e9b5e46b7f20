/// Something that a `ShortList` can hold: its code tells it.
protocol ShortListed: Hashable, Sendable {
  var code: UInt16 { get }
  init(code: UInt16)
}

/// A list of at most sixteen that is copied without memory of its own or counting references; what is more is left out.
struct ShortList<Element: ShortListed>: Hashable, Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private var codes = ShortCodes()
  private(set) var count = 0
  static var capacity: Int { 16 }

  init() {}

  init(_ elements: some Sequence<Element>) { append(contentsOf: elements) }

  init(arrayLiteral elements: Element...) { append(contentsOf: elements) }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  @inline(__always)
  subscript(index: Int) -> Element { Element(code: codes[index]) }

  @inline(__always)
  mutating func append(_ element: Element) {
    guard count < Self.capacity else { return }
    codes[count] = element.code
    count += 1
  }

  mutating func append(contentsOf elements: some Sequence<Element>) { for element in elements { append(element) } }

  mutating func insert(_ element: Element, at index: Int) {
    guard count < Self.capacity else { return }
    var place = count
    while place > index {
      codes[place] = codes[place - 1]
      place -= 1
    }
    codes[index] = element.code
    count += 1
  }

  func filter(_ isIncluded: (Element) -> Bool) -> Self { Self(lazy.filter(isIncluded)) }

  /// The first so many.
  func first(_ most: Int) -> Self { Self(prefix(most)) }

  static func + (first: Self, second: some Sequence<Element>) -> Self {
    var sum = first
    sum.append(contentsOf: second)
    return sum
  }
}

/// Sixteen codes in four words.
private struct ShortCodes: Hashable, Sendable {
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  subscript(index: Int) -> UInt16 {
    @inline(__always) get { UInt16(truncatingIfNeeded: word(index >> 2) >> UInt64((index & 3) * 16)) }
    @inline(__always) set {
      let shift = UInt64((index & 3) * 16)
      set(index >> 2, word(index >> 2) & ~(0xFFFF << shift) | UInt64(newValue) << shift)
    }
  }

  @inline(__always)
  private func word(_ number: Int) -> UInt64 {
    switch number {
    case 0: words.0
    case 1: words.1
    case 2: words.2
    default: words.3
    }
  }

  @inline(__always)
  private mutating func set(_ number: Int, _ word: UInt64) {
    switch number {
    case 0: words.0 = word
    case 1: words.1 = word
    case 2: words.2 = word
    default: words.3 = word
    }
  }

  static func == (first: ShortCodes, second: ShortCodes) -> Bool { first.words == second.words }

  func hash(into hasher: inout Hasher) {
    for number in 0..<4 { hasher.combine(word(number)) }
  }
}

/// Persons by their places in `People.persons`, in the order named.
typealias PersonList = ShortList<Int>

extension Int: ShortListed {
  var code: UInt16 { UInt16(truncatingIfNeeded: self) }
  init(code: UInt16) { self = Int(code) }
}

/// Those who speak.
typealias Speakers = ShortList<Who>

extension Who: ShortListed {
  private static let states: UInt16 = 0x8000
  private static let bothCode: UInt16 = 0xFFFE
  private static let allCode: UInt16 = 0xFFFF

  var code: UInt16 {
    switch self {
    case .person(let index): index.code
    case .state(let state): Self.states | state.number
    case .both: Self.bothCode
    case .all: Self.allCode
    }
  }

  init(code: UInt16) {
    self =
      switch code {
      case Self.bothCode: .both
      case Self.allCode: .all
      case Self.states...: .state(StateCode(number: code & ~Self.states))
      default: .person(Int(code))
      }
  }
}
