import Reading

/// Joins readings to a record. Pure: the same readings in any order give the same record.
public enum Reconciler {}
