import Foundation
import Reading

/// A line of JSON Lines: a report and what is known of it. Other fields are ignored.
struct ReportLine: Decodable, Equatable {
  let text: String
  let id: String?
  let source: String?
  let title: String?
  let outlet: String?
  let published: String?

  init(_ line: UnsafeRawBufferPointer, at place: String, _ decoder: JSONDecoder) throws(InputFault) {
    if let object = FlatObject(line), let flat = try? Self(object) {
      self = flat
      return
    }
    do {
      let bytes = UnsafeMutableRawPointer(mutating: line.baseAddress!)
      self = try decoder.decode(Self.self, from: Data(bytesNoCopy: bytes, count: line.count, deallocator: .none))
    } catch {
      let isUTF8 = String(validating: line, as: UTF8.self) != nil
      throw InputFault(
        place, isUTF8 ? Self.message(of: error) : "no UTF-8; convert the file, for example with 'iconv -t utf-8'")
    }
  }

  /// Nil where the decoder has to tell what is wrong.
  private init?(_ object: FlatObject) throws(FlatObject.Unclear) {
    guard let text = try object.string("text") else { return nil }
    self.text = text
    id = try object.string("id")
    source = try object.string("source")
    title = try object.string("title")
    outlet = try object.string("outlet")
    published = try object.string("published")
  }

  /// `published`, if the line has one.
  func publicationDate(at place: String) throws(InputFault) -> PublicationDate? {
    guard let published else { return nil }
    guard let date = PublicationDate(published) else {
      throw InputFault(place, "\"published\" is \"\(published)\"; write the day as in 2025-08-14")
    }
    return date
  }

  private static func message(of error: any Error) -> String {
    switch error as? DecodingError {
    case .keyNotFound(let key, _):
      "no \"\(key.stringValue)\"; each line needs the report's text as \"text\""
    case .typeMismatch(_, let context) where context.codingPath.isEmpty:
      "no JSON object; each line must be one, such as {\"id\": \"…\", \"text\": \"…\"}"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" is no string; write it in quotes"
    default:
      "no valid JSON; each line must be one object, such as {\"id\": \"…\", \"text\": \"…\"}"
    }
  }
}

/// A day, month or year of publication in EDTF: `2025-08-14`, `2025-08`, `2025`, with X for unknown digits.
struct PublicationDate: Sendable, Equatable {
  let edtf: String

  /// Nil if the text is no such date. A time of day behind the date is left out.
  init?(_ text: String) {
    let date = text.prefix { $0 != "T" }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
    guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
      parts.joined().allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "X") }),
      date.utf8.count == text.utf8.count || parts.count == 3
    else { return nil }
    let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) }
    if numbers.count > 1, let month = numbers[1], !(1...12).contains(month) { return nil }
    if numbers.count > 2, let day = numbers[2], !(1...Self.days(year: numbers[0], month: numbers[1])).contains(day) {
      return nil
    }
    edtf = String(date)
  }

  /// How many days the month has at most; unknown parts count as those that allow most.
  private static func days(year: Int?, month: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true ? 29 : 28
    default: 31
    }
  }
}
