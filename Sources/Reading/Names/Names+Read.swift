extension Names {
  /// Reads mechanisms and instruments in one walk; within an instrument that no lexicon lists, mechanisms are read too.
  static func read(_ scan: Scan) -> Names {
    let mechanisms = MechanismReader(scan)
    let instruments = InstrumentReader(scan)
    var names = Names()
    var index = 0
    var insideUntil = 0
    while true {
      index = scan.next(lexicons, from: index)
      if index == scan.text.count { return names }
      if index >= insideUntil, let instrument = instruments.instrument(at: index) {
        names.instruments.append(instrument)
        if instrument.isListed {
          index = instrument.range.upperBound
          continue
        }
        insideUntil = instrument.range.upperBound
        index = instrument.headEnd ?? index
        // Hiệp ước Đối tác chiến lược: the instrument's own name.
        if let head = scan.longest(scan.language.mechanismHeads, at: index), head.entry.kind == .partnership {
          index = head.end
        }
        continue
      }
      if var mechanism = mechanisms.mechanism(at: index) {
        mechanism.isInside = index < insideUntil
        names.mechanisms.append(mechanism)
        index = mechanism.range.upperBound
      } else {
        index = mechanisms.endOfLender(at: index) ?? index + 1
      }
    }
  }

  private static var lexicons: UInt64 {
    LexiconName.instruments.bit | LexiconName.instrumentHeads.bit | LexiconName.mechanisms.bit
      | LexiconName.mechanismHeads.bit
  }
}
