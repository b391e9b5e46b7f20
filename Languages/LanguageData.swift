/// The language files of this folder, embedded when the program is built.
public enum LanguageData {
  /// Every file: its path below `Languages/` (`vi/lexicon/states.tsv`) and its UTF-8 text.
  public static var files: [(path: String, text: StaticString)] { EmbeddedFiles.all }
}
