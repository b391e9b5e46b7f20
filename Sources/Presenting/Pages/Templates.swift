import Mustache

/// The page templates, compiled once.
enum Templates {
  /// Escapes text for element content and quoted attributes, scalar by scalar: the quote in `"` + U+0338 is one
  /// character to Swift, but still a quote to a browser.
  struct Markup: MustacheContentType {
    static let name = "MARKUP"

    func escapeText(_ text: String) -> String {
      var escaped = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        if let entity = Self.entities[scalar] {
          escaped.append(contentsOf: entity.unicodeScalars)
        } else {
          escaped.append(scalar)
        }
      }
      return String(escaped)
    }

    private static let entities: [Unicode.Scalar: String] = [
      "<": "&lt;", ">": "&gt;", "&": "&amp;", "\"": "&quot;", "'": "&#39;",
    ]
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

  /// A value as templates look into it: the fields of a struct by name. They are taken out once; Mustache by itself would go through
  /// all of them at every mention of one.
  private static func fields(of value: Any) -> Any {
    switch value {
    case let text as String: return text
    case let list as [Any]: return list.map(fields)
    default: break
    }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .struct else { return value }
    var fields: [String: Any] = [:]
    for case (let name?, let field) in mirror.children {
      if case Optional<Any>.none = field { continue }
      fields[name] = self.fields(of: field)
    }
    return fields
  }
}
