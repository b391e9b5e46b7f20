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
