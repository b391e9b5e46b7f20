import Foundation

/// A form as browsers send it with files (RFC 7578).
struct MultipartForm {
  struct Part {
    var name: String
    /// Of a file that was chosen.
    var fileName: String?
    var content: Data
  }

  private(set) var parts: [Part] = []

  /// - Parameter contentType: as it was sent; nil if it is that of another kind of form.
  init?(_ body: [UInt8], contentType: String) {
    guard contentType.hasPrefix("multipart/form-data"), let boundary = Self.parameter("boundary", of: contentType)
    else {
      return nil
    }
    let body = Data("\r\n".utf8) + Data(body)
    let delimiter = Data("\r\n--\(boundary)".utf8)
    var rest = body.range(of: delimiter)?.upperBound
    while let start = rest, let next = body.range(of: delimiter, in: start..<body.endIndex) {
      if let part = Self.part(body[start..<next.lowerBound]) { parts.append(part) }
      rest = next.upperBound
    }
  }

  /// - Parameter bytes: headers, an empty line, the content.
  private static func part(_ bytes: Data) -> Part? {
    guard let end = bytes.range(of: Data("\r\n\r\n".utf8)) else { return nil }
    let headers = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
    guard let disposition = headers.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
      let name = parameter("name", of: String(disposition))
    else { return nil }
    return Part(
      name: name, fileName: parameter("filename", of: String(disposition)), content: Data(bytes[end.upperBound...]))
  }

  /// `a` of `…; name="a"`, quotes or none.
  private static func parameter(_ name: String, of header: String) -> String? {
    for part in header.split(separator: ";").dropFirst() {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == name else { continue }
      return pair[1].trimmingCharacters(in: CharacterSet(charactersIn: " \""))
    }
    return nil
  }
}

extension FormFields {
  /// - Parameter contentType: as it was sent. The text of a file stands under the name of its field.
  init(_ body: [UInt8], contentType: String) {
    guard let form = MultipartForm(body, contentType: contentType) else {
      self.init(String(decoding: body, as: UTF8.self))
      return
    }
    self.init()
    for part in form.parts where part.fileName != "" { add(part.name, String(decoding: part.content, as: UTF8.self)) }
  }
}
