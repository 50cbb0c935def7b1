package vn.kehoach.vietnamese;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of documents, by Nghị định 30/2020/NĐ-CP, Điều 7, and the laws on norms. */
public final class DocumentTypes {
  /**
   * A type of document.
   *
   * @param name as it is written inside a sentence: {@code Quyết định}
   * @param abbreviation as it stands in a document's symbol, or null
   * @param group what it belongs to
   */
  public record Type(String name, @Nullable String abbreviation, Group group) {}

  /** What a type of document belongs to. */
  public enum Group {
    LETTER,
    LAW,
    PARTY,
    /** Of several bodies together; counted among the prescribed types by its first words. */
    JOINT,
    LOOSE
  }

  /** The types that plans are of, behind which their kind may stand. */
  private static final List<String> QUALIFIED = List.of("Kế hoạch", "Chương trình");

  private static final DocumentTypes PACKED = new DocumentTypes();

  private final Map<String, Type> byName;
  private final List<String> titles;
  private final Map<String, Boolean> kinds = new HashMap<>();
  private final Phrases<Type> names;
  private final Map<String, Type> abbreviations;

  private DocumentTypes() {
    Map<String, Type> named = new LinkedHashMap<>();
    List<String> headings = new ArrayList<>();
    Map<String, Type> byAbbreviation = new HashMap<>();
    for (var row : TableFile.rows(DocumentTypes.class, "document-types.tsv", 4)) {
      String abbreviation = row.get(1).equals("-") ? null : row.get(1);
      Group group = Group.valueOf(row.get(2).toUpperCase(Locale.ROOT));
      Type type = new Type(row.get(0), abbreviation, group);
      named.put(type.name(), type);
      if (row.get(3).equals("title")) {
        headings.add(type.name());
      }
      if (abbreviation != null) {
        byAbbreviation.putIfAbsent(abbreviation, type);
      }
    }
    for (var row : TableFile.rows(DocumentTypes.class, "document-kinds.tsv", 2)) {
      kinds.put(row.get(0), row.get(1).equals("joint"));
      QUALIFIED.forEach(type -> headings.add(type + " " + row.get(0)));
    }
    titles = List.copyOf(headings);
    byName = Map.copyOf(named);
    names = new Phrases<>(named);
    abbreviations = Map.copyOf(byAbbreviation);
  }

  /** The types that are packed with this class. */
  public static DocumentTypes packed() {
    return PACKED;
  }

  /** The longest type name that begins at a lexeme. */
  public Phrases.@Nullable Match<Type> at(Lexemes text, int index) {
    return names.longest(text, index);
  }

  /** The type whose letters a line in capitals has, whatever marks were read: {@code CHÍ THỊ}. */
  public @Nullable Type alike(String line) {
    String letters = Folding.letters(line);
    for (Type type : byName.values()) {
      if (Folding.isCapitals(line) && Folding.letters(type.name()).equals(letters)) {
        return type;
      }
    }
    return null;
  }

  /** What may stand alone above a document's subject: types, and plans with their kind. */
  public List<String> titles() {
    return titles;
  }

  /** Whether words behind a type say of what kind it is: {@code phối hợp}. */
  public boolean isKind(String words) {
    return kinds.containsKey(words);
  }

  /** Whether the kind is one that several bodies issue. */
  public boolean isJoint(String words) {
    return kinds.getOrDefault(words, false);
  }

  /** The prescribed type that a joint one is: {@code Kế hoạch} of {@code Kế hoạch liên tịch}. */
  public Type prescribed(Type type) {
    return type.group() != Group.JOINT
        ? type
        : byName.values().stream()
            .filter(other -> type.name().startsWith(other.name() + " "))
            .findFirst()
            .orElse(type);
  }

  /** The type of this name, or null. */
  public @Nullable Type named(String name) {
    return byName.get(name);
  }

  /** The type that an abbreviation in a document's symbol stands for, or null. */
  public @Nullable Type abbreviated(String abbreviation) {
    return abbreviations.get(abbreviation);
  }
}
