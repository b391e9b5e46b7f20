// An explanation as JSON: every property under its own name, null where nothing is known.

extension Explanation: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("sentences", sentences)
      $0.field("reading", reading)
    }
  }
}

extension ExplainedSentence: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("cite", cite)
      $0.field("tokens", tokens)
      $0.field("entries", entries)
      $0.field("mentions", mentions)
      $0.field("facts", facts)
      $0.field("decisions", decisions)
    }
  }
}

extension ExplainedToken: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("text", text)
      $0.field("kind", kind)
    }
  }
}

extension FoundEntry: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("lexicon", lexicon)
      $0.field("form", form)
      $0.field("cells", cells)
      $0.field("cite", cite)
    }
  }
}

extension FoundEntry.Cell: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("column", column)
      $0.field("value", value)
    }
  }
}

extension ExplainedMention: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("kind", kind)
      $0.field("who", who)
      $0.field("cite", cite)
    }
  }
}

extension FactLine: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("rule", rule)
      $0.field("confidence", confidence)
      $0.field("text", text)
      $0.field("cite", cite)
    }
  }
}

extension Decision: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("question", question)
      $0.field("cite", cite)
      $0.field("other", other)
      $0.field("options", options)
    }
  }
}

extension Decision.Option: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("what", what)
      $0.field("taken", isTaken)
      $0.field("sum", sum)
      $0.field("features", features)
    }
  }
}

extension WeighedFeature: JSONValue {
  public func write(to json: inout JSONWriter) {
    json.object {
      $0.field("name", name)
      $0.field("first", first)
      $0.field("second", second)
      $0.field("outcome", outcome)
      $0.field("weight", weight)
    }
  }
}
