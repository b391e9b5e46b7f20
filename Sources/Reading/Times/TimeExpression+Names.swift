extension [TimeExpression] {
  /// Without the years of treaties and plans: those without năm inside an instrument or right behind it (UNCLOS 1982),
  /// and all inside a listed one that is written as a name, or behind its brackets; hiệp định đình chiến năm 1953 tells
  /// its year.
  func outside(_ instruments: [NamedThing], in scan: Scan) -> [TimeExpression] {
    guard !instruments.isEmpty else { return self }
    var next = 0
    return filter { time in
      let start = time.range.lowerBound
      while next < instruments.count, instruments[next].range.upperBound < start { next += 1 }
      return !instruments[next...].prefix { $0.range.lowerBound < start }.contains { $0.isDated(by: time, in: scan) }
    }
  }

  /// Without the years for which instruments are: kế hoạch hợp tác năm 2024, but not hiệp định ký năm 1996, nor that of its
  /// signing: ký hiệp định hợp tác năm 1996.
  func naming(none instruments: [NamedThing], in scan: Scan) -> [TimeExpression] {
    guard !instruments.isEmpty else { return self }
    return filter { time in
      let start = time.range.lowerBound
      return time.rule != "time.year"
        || !instruments.contains { name in
          name.range.contains(start) && !name.isSignedBehindVerb(in: scan)
            && !(name.range.lowerBound..<start).contains { scan.has(.encounters, at: $0) }
        }
    }
  }
}

extension [TimeExpression] {
  /// Without the days from which anniversaries count.
  func beginning(none milestones: [Milestone]) -> [TimeExpression] {
    let days = Set(milestones.compactMap(\.since).filter { EDTF($0)?.hasDay ?? false })
    return days.isEmpty ? self : filter { !($0.value.map(days.contains) ?? false) }
  }
}

extension NamedThing {
  /// Whether a year is part of the instrument's name.
  fileprivate func isDated(by time: TimeExpression, in scan: Scan) -> Bool {
    guard time.rule == "time.year" else { return false }
    let start = time.range.lowerBound
    if scan.text.tokens[start].isNumber { return start <= range.upperBound }
    let isInside = start < range.upperBound || scan.text.isSign(")", at: range.upperBound - 1)
    return isInside && id != nil && isProperName(in: scan) && !isSignedBehindVerb(in: scan)
  }

  /// ký hiệp định …, but not ký kế hoạch …, whose year is the one it is for.
  fileprivate func isSignedBehindVerb(in scan: Scan) -> Bool {
    let start = range.lowerBound
    return scan.ends(scan.language.words, at: start) { $0.classes.contains(.concluded) }
      && scan.longest(scan.language.instrumentHeads, at: start)?.entry.kind != .plan
  }

  /// Luật Biển, but not thỏa thuận hạt nhân Iran.
  private func isProperName(in scan: Scan) -> Bool {
    range.contains { scan.text.tokens[$0].isCapitalised && !scan.has(.states, at: $0) }
  }
}
