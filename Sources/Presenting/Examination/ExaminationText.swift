import Recording

/// What an examination of a record found, for people: how much was looked at, then each finding with its places and
/// what to do about it.
public struct ExaminationText {
  private let examination: Examination
  private let words: Words
  private let style: TextStyle

  public init(_ examination: Examination, language: OutputLanguage, style: TextStyle) {
    self.examination = examination
    self.style = style
    words = Words(language)
  }

  /// Ended by a newline.
  ///
  /// - Parameter path: of the record.
  public func text(path: String) -> String {
    let counts = [
      words.count(examination.reports, "doctor-reports"), words.count(examination.readings, "doctor-readings"),
      words.count(examination.cites, "doctor-cites"),
    ].joined(separator: ", ")
    let faults = examination.findings.count(where: \.kind.isFault)
    let verdict = faults == 0 ? words["check-faults-none"] : words.count(faults, "check-faults")
    return "\(path.printable): \(counts): \(style.bold(verdict))\n" + examination.findings.map(text).joined()
  }

  private func text(_ finding: RecordFinding) -> String {
    let says = words.filled("doctor-\(finding.kind.rawValue)", String(finding.count))
    let rest = finding.count - finding.places.count
    let places = finding.places.map(\.printable) + (rest > 0 && finding.kind.isFault ? ["… +\(rest)"] : [])
    return ([finding.kind.isFault ? style.bold(says) : says] + places.map { "  " + $0 })
      .map { "\($0)\n" }.joined() + style.soft("  → " + words[advice(finding.kind)]) + "\n"
  }

  private func advice(_ kind: RecordFinding.Kind) -> String {
    switch kind {
    case .damaged: "doctor-damaged-do"
    case .text: "doctor-text-do"
    case .unread, .reading, .readingQuote: "doctor-reading-do"
    case .reference, .orphanCite, .quote, .name, .uncounted: "doctor-rebuild-do"
    case .stale: "doctor-stale-do"
    case .wal: "doctor-wal-do"
    }
  }
}
