/// A day, month or year of publication in EDTF: `2025-08-14`, `2025-08`, `2025`, with X for unknown digits.
public struct PublicationDate: Sendable, Equatable {
  public let edtf: String

  /// Nil if the text is no such date. A time of day behind the date is left out.
  public init?(_ text: String) {
    let date = text.prefix { $0 != "T" }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "X") }),
      date.utf8.count == text.utf8.count || parts.count == 3
    else { return nil }
    let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) }
    if numbers.count > 1, let month = numbers[1], !(1...12).contains(month) { return nil }
    // An unknown month or year counts as one that allows most days.
    if numbers.count > 2, let day = numbers[2],
      !(1...CivilDay.days(in: numbers[1] ?? 1, of: numbers[0] ?? 2000)).contains(day)
    {
      return nil
    }
    edtf = String(date)
  }
}
