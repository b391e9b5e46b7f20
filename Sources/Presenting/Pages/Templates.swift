import Mustache

/// The page templates, compiled once.
enum Templates {
  /// Escapes text for element content and quoted attributes, byte by byte: the quote in `"` + U+0338 is one character to
  /// Swift, but still a quote to a browser.
  struct Markup: MustacheContentType {
    static let name = "MARKUP"

    func escapeText(_ text: String) -> String {
      guard text.utf8.contains(where: { Self.entity(of: $0) != nil }) else { return text }
      var escaped: [UInt8] = []
      for byte in text.utf8 {
        if let entity = Self.entity(of: byte) { escaped += entity.utf8 } else { escaped.append(byte) }
      }
      return String(decoding: escaped, as: UTF8.self)
    }

    private static func entity(of byte: UInt8) -> String? {
      switch byte {
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      default: nil
      }
    }
  }

  /// Every template file, by its name without ending. Each starts with the line that chooses `Markup`.
  private static let library: MustacheLibrary = {
    MustacheContentTypes.register(Markup(), named: Markup.name)
    var library = MustacheLibrary()
    for file in EmbeddedFiles.all where file.path.hasSuffix(".mustache") {
      let name = String(file.path.split(separator: "/").last?.prefix { $0 != "." } ?? "")
      do { try library.register(file.text.description, named: name) } catch {
        preconditionFailure("the template \(file.path) is wrong: \(error)")
      }
    }
    return library
  }()

  /// The page that a template makes of a value.
  static func render(_ name: String, _ page: Any) -> String {
    guard let text = library.render(fields(of: page), withTemplate: name) else {
      preconditionFailure("there is no template '\(name)'")
    }
    return text
  }

  /// A value as templates look into it: the fields of a struct by name, texts and numbers as they are written. They are taken out
  /// once; Mustache by itself would go through all of them at every mention of one.
  private static func fields(of value: Any) -> Any {
    switch value {
    case let text as String: return Text(renderText: text)
    case let number as Int: return Text(renderText: String(number))
    case let list as [Any]: return list.map(fields)
    case let words as [String: String]: return Texts(all: words)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .struct else { return value }
    var fields: [String: Any] = [:]
    for case (let name?, let field) in mirror.children {
      if case Optional<Any>.none = field { continue }
      fields[name] = self.fields(of: field)
    }
    return Fields(all: fields)
  }

  private struct Fields: MustacheParent {
    let all: [String: Any]

    func child(named name: String) -> Any? { all[name] }
  }

  private struct Texts: MustacheParent {
    let all: [String: String]

    func child(named name: String) -> Any? { all[name].map(Text.init) }
  }

  private struct Text: MustacheCustomRenderable {
    let renderText: String
    var isNull: Bool { false }
  }
}
