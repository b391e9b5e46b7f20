/// Letters without their marks, for judging whether a word may be a Vietnamese syllable.
enum Letters {
  /// Where Unicode has Latin letters with marks, with the base letter of each as its decomposition tells; `.` for none, and
  /// d for đ.
  private static let latin: [(first: Int, bases: StaticString)] = [
    (
      0xC0,
      """
      AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.yAaAaAaCcCcCcCcDd.dEeEeEe\
      EeEeGgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLl....NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUu\
      UuUuWwYyYZzZzZz.................................Oo.............Uu.......................\
      .....AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh\
      ......AaEeOoOoOoOoYy............................
      """
    ),
    (
      0x1E00,
      """
      AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPp\
      RrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAa\
      AaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......
      """
    ),
  ]

  /// The base letter of each Latin scalar up to U+1EFF, 0 where it has none.
  private static let bases: [UInt8] = {
    var bases = (0..<0x1F00).map { $0 < 0x80 ? UInt8($0) : 0 }
    for (first, letters) in latin {
      letters.withUTF8Buffer { letters in
        for (offset, letter) in letters.enumerated() where letter != UInt8(ascii: ".") {
          bases[first + offset] = letter
        }
      }
    }
    return bases
  }()

  /// The base letter of a scalar, 0 where it has none.
  static func base(of scalar: Int) -> UInt8 { scalar < bases.count ? bases[scalar] : 0 }

  /// The hash of a folded word with its marks taken off; letters of other scripts are left out.
  static func plainHash(_ folded: ArraySlice<UInt8>) -> UInt64 {
    var hash = Fold.seed
    var index = folded.startIndex
    while index < folded.endIndex {
      let lead = folded[index]
      var base = lead
      if lead >= 0xE0 {
        let isKnown = lead < 0xF0 && index + 2 < folded.endIndex
        base =
          isKnown
          ? Self.base(of: Int(lead & 0x0F) << 12 | Int(folded[index + 1] & 0x3F) << 6 | Int(folded[index + 2] & 0x3F))
          : 0
        index += lead < 0xF0 ? 3 : 4
      } else if lead >= 0xC0 {
        base = bases[Int(lead & 0x1F) << 6 | Int(folded[index + 1] & 0x3F)]
        index += 2
      } else {
        index += 1
      }
      if base != 0 { hash = Fold.add(base, to: hash) }
    }
    return hash
  }
}
