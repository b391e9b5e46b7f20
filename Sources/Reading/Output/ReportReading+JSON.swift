// A reading as JSON: every property under its own name, in the order of Evaluation/gold/READING.md, null where nothing is known.

extension ReportReading: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("version", version)
      $0.field("document", document)
      $0.field("people", people)
      $0.field("encounters", encounters)
      $0.field("statements", statements)
      $0.field("developments", developments)
      $0.field("figures", figures)
      $0.field("times", times)
      $0.field("milestones", milestones)
      $0.field("mechanisms", mechanisms)
      $0.field("instruments", instruments)
      $0.field("formulas", formulas)
      $0.field("roles", roles)
      $0.field("checks", checks)
      $0.field("noise", noise)
    }
  }
}

extension DocumentFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("source", source)
      $0.field("title", title)
      $0.field("outlet", outlet)
      $0.field("published", published)
      $0.field("publishedFrom", publishedFrom)
      $0.field("language", language)
      $0.field("sides", sides)
      $0.field("languages", languages)
    }
  }
}

extension LanguageVersion: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("version", version)
    }
  }
}

extension PersonFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("aliases", aliases)
      $0.field("country", country)
      $0.field("offices", offices)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
    }
  }
}

extension OfficeFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("known", known)
      $0.field("isSingle", isSingle)
      $0.field("title", title)
      $0.field("organization", organization)
      $0.field("country", country)
      $0.field("former", former)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
    }
  }
}

extension EncounterFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("kind", kind)
      $0.field("status", status)
      $0.field("when", when)
      $0.field("where", `where`)
      $0.field("whereState", whereState)
      $0.field("isWhereState", isWhereState)
      $0.field("participants", participants)
      $0.field("countries", countries)
      $0.field("central", central)
      $0.field("channels", channels)
      $0.field("initiative", initiative)
      $0.field("host", host)
      $0.field("invitedBy", invitedBy)
      $0.field("within", within)
      $0.field("isPostponed", isPostponed)
      $0.field("form", form)
      $0.field("number", number)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
      $0.field("also", also)
    }
  }
}

extension SessionNumber: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("ordinal", ordinal)
      $0.field("cite", cite)
    }
  }
}

extension StatementFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("speakers", speakers)
      $0.field("act", act)
      $0.field("to", to)
      $0.field("onBehalfOf", onBehalfOf)
      $0.field("cue", cue)
      $0.field("items", items)
      $0.field("wish", wish)
      $0.field("topics", topics)
      $0.field("sides", sides)
      $0.field("encounter", encounter)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
    }
  }
}

extension ItemFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("text", text)
      $0.field("topics", topics)
      $0.field("parts", parts)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
    }
  }
}

extension ItemParts: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("terms", terms)
      $0.field("levels", levels)
      $0.field("names", names)
      $0.field("wholeNames", wholeNames)
      $0.field("offices", offices)
      $0.field("ordinals", ordinals)
      $0.field("years", years)
      $0.field("days", days)
      $0.field("amounts", amounts)
      $0.field("measures", measures)
      $0.field("acts", acts)
      $0.field("actTerms", actTerms)
      $0.field("isTestable", isTestable)
      $0.field("general", general)
      $0.field("separators", separators)
      $0.field("isConditional", isConditional)
      $0.field("pointsBack", pointsBack)
      $0.field("isRepeated", isRepeated)
      $0.field("isPraise", isPraise)
      $0.field("endsBefore", endsBefore)
      $0.field("length", length)
    }
  }
}

extension ItemTerm: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("term", term)
      $0.field("weight", weight)
    }
  }
}

extension ItemAmount: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("value", value)
      $0.field("unit", unit)
    }
  }
}

extension DevelopmentFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("state", state)
      $0.field("acts", acts)
      $0.field("parts", parts)
      $0.field("sides", sides)
      $0.field("by", by)
      $0.field("when", when)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
    }
  }
}

extension FigureFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("value", value)
      $0.field("unit", unit)
      $0.field("what", what)
      $0.field("period", period)
      $0.field("kind", kind)
      $0.field("qualifier", qualifier)
      $0.field("base", base)
      $0.field("sides", sides)
      $0.field("isDecrease", isDecrease)
      $0.field("isForecast", isForecast)
      $0.field("isPromised", isPromised)
      $0.field("sourceSide", sourceSide)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
      $0.field("also", also)
    }
  }
}

extension TimeFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("value", value)
      $0.field("tense", tense)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
      $0.field("also", also)
    }
  }
}

extension MilestoneFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("years", years)
      $0.field("since", since)
      $0.field("what", what)
      $0.field("sides", sides)
      $0.field("state", state)
      $0.field("isAhead", isAhead)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
      $0.field("also", also)
    }
  }
}

extension CheckFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("kind", kind)
      $0.field("holds", holds)
      $0.field("says", says)
      $0.field("cites", cites)
    }
  }
}

extension MechanismFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("known", known)
      $0.field("name", name)
      $0.field("kind", kind)
      $0.field("meetsAs", meetsAs)
      $0.field("series", series)
      $0.field("stem", stem)
      $0.field("session", session)
      $0.field("sides", sides)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
      $0.field("also", also)
    }
  }
}

extension InstrumentFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("known", known)
      $0.field("name", name)
      $0.field("kind", kind)
      $0.field("stem", stem)
      $0.field("acronym", acronym)
      $0.field("state", state)
      $0.field("by", by)
      $0.field("later", later)
      $0.field("sides", sides)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
    }
  }
}

extension InstrumentTold: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("state", state)
      $0.field("by", by)
      $0.field("cite", cite)
    }
  }
}

extension FormulaFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("id", id)
      $0.field("wording", wording)
      $0.field("missing", missing)
      $0.field("added", added)
      $0.field("sides", sides)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
      $0.field("also", also)
    }
  }
}

extension RoleFact: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("country", country)
      $0.field("role", role)
      $0.field("body", body)
      $0.field("session", session)
      $0.field("term", term)
      $0.field("confidence", confidence)
      $0.field("rule", rule)
      $0.field("cite", cite)
      $0.field("also", also)
    }
  }
}

extension Cite: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("start", start)
      $0.field("end", end)
      $0.field("quote", quote)
    }
  }
}

extension Stretch: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("start", start)
      $0.field("end", end)
    }
  }
}

extension EncounterKind: JSONValue {}
extension EncounterStatus: JSONValue {}
extension EncounterForm: JSONValue {}
extension Act: JSONValue {}
extension Channel: JSONValue {}
extension Topic: JSONValue {}
extension FigureKind: JSONValue {}
extension CheckKind: JSONValue {}
extension StateRole: JSONValue {}
extension Qualifier: JSONValue {}
extension Tense: JSONValue {}
extension DevelopmentState: JSONValue {}
extension InstrumentState: JSONValue {}
extension InstrumentKind: JSONValue {}
extension MechanismKind: JSONValue {}
