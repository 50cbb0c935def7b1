package vn.kehoach.vietnamese;

/** The laws, codes, ordinances and conventions that are cited by name. */
public final class Norms {
  private static final Norms PACKED = new Norms();

  private final Phrases<String> names = Phrases.of(TableFile.column(Norms.class, "norms.tsv"));

  private Norms() {}

  /** The norms that are packed with this class. */
  public static Norms packed() {
    return PACKED;
  }

  /** The index behind the longest name, type word included, that begins at a lexeme. */
  public int skip(Lexemes text, int index) {
    return names.skip(text, index);
  }
}
