/// Who published a report, as its own first lines say: the host of an address on a line of its own, or a name in brackets
/// and a dash before the first words, as in `(Ngày Nay) - Chủ tịch …`.
enum OutletName {
  /// Where to look: so many bytes, and so many lines of them.
  private static let bytes = 1500
  private static let lines = 6
  /// A name in brackets has so many words at most.
  private static let words = 5

  static func read(_ report: [UInt8]) -> String? {
    report.prefix(bytes).split(maxSplits: lines) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
      .prefix(lines).lazy.compactMap(named).first
  }

  private static func named(_ line: ArraySlice<UInt8>) -> String? {
    switch line.first {
    case UInt8(ascii: "h"): host(Substring(decoding: line, as: UTF8.self))
    case UInt8(ascii: "("): bracketed(Substring(decoding: line, as: UTF8.self))
    default: nil
    }
  }

  /// `zingnews.vn` of `https://www.zingnews.vn/…`.
  private static func host(_ line: Substring) -> String? {
    guard let scheme = ["https://", "http://"].first(where: line.hasPrefix) else { return nil }
    var host = line.dropFirst(scheme.count).prefix { !"/?#: \r".contains($0) }
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    return host.contains(".") ? String(host) : nil
  }

  private static func bracketed(_ line: Substring) -> String? {
    guard line.first == "(", let end = line.firstIndex(of: ")") else { return nil }
    let name = line[line.index(after: line.startIndex)..<end]
    let behind = line[line.index(after: end)...].drop { $0 == " " }
    guard let dash = behind.first, "-–—".contains(dash), name.first?.isUppercase == true,
      name.split(separator: " ").count <= words
    else { return nil }
    return String(name)
  }
}
