import Foundation

extension String {
  /// The string in Unicode's normal form C.
  var precomposed: String { precomposedStringWithCanonicalMapping }

  /// Whether the string has no combining marks of the first block and no sign that nobody sees, as nearly all text.
  var isPrecomposed: Bool { !utf8.contains { $0 == 0xCC || $0 == 0xCD } }
}
