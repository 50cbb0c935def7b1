package vn.kehoach.vietnamese;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that names of Vietnamese bodies are made of: how they begin, the fields that ministries
 * and departments are named for, what may follow a name, and what can only stand behind it.
 */
public final class Bodies {
  /** The part that a phrase plays in the name of a body. */
  public enum Part {
    /** Begins a name and needs more: {@code Sở}. */
    NAMED,
    /** A name by itself: {@code Công an}. */
    ALONE,
    /** A person or organ of the body that is named next: {@code Chủ tịch}. */
    OFFICE,
    /** Stands in a plural: {@code các sở, ban, ngành}. */
    NOUN,
    /** May follow a name: {@code có liên quan}. */
    TAIL,
    /** Stands inside a name, though a verb or a tail is part of it: {@code công nghệ thông tin}. */
    INSIDE,
    /** Begins like a name and is none: {@code Hội nghị}. */
    NOT
  }

  /** Shorter fields differ from each other in a letter or two. */
  private static final int SHORTEST_MENDED = 10;

  private static final Bodies PACKED = new Bodies();

  private final Phrases<Part> heads;
  private final Phrases<Part> nouns;
  private final Phrases<Part> tails;
  private final Phrases<Part> inside;
  private final Phrases<String> verbs;
  private final Phrases<String> fields;
  private final Map<String, String> abbreviations = new HashMap<>();
  private final Map<String, String> fieldAbbreviations = new HashMap<>();

  /** The fields by their letters. */
  private final Map<String, String> plainFields = new LinkedHashMap<>();

  private Bodies() {
    Map<String, Part> head = new LinkedHashMap<>();
    Map<String, Part> noun = new LinkedHashMap<>();
    Map<String, Part> tail = new LinkedHashMap<>();
    Map<String, Part> within = new LinkedHashMap<>();
    for (var row : TableFile.rows(Bodies.class, "bodies.tsv", 2)) {
      Part part = Part.valueOf(row.get(1).toUpperCase(Locale.ROOT));
      Map<String, Part> phrases =
          switch (part) {
            case NOUN -> noun;
            case TAIL -> tail;
            case INSIDE -> within;
            default -> head;
          };
      phrases.put(row.get(0), part);
    }
    heads = new Phrases<>(head);
    nouns = new Phrases<>(noun);
    tails = new Phrases<>(tail);
    inside = new Phrases<>(within);
    verbs = Phrases.of(TableFile.column(Bodies.class, "verbs.tsv"));
    for (var row : TableFile.rows(Bodies.class, "abbreviations.tsv", 2)) {
      abbreviations.putIfAbsent(compact(row.get(0)), row.get(1));
      abbreviations.put(row.get(0), row.get(1));
    }
    fields = new Phrases<>(readFields());
  }

  private Map<String, String> readFields() {
    Map<String, String> names = new LinkedHashMap<>();
    for (var row : TableFile.rows(Bodies.class, "fields.tsv", 3)) {
      names.put(row.get(0), row.get(0));
      plainFields.putIfAbsent(Folding.letters(row.get(0)), row.get(0));
      for (String abbreviation : row.get(1).split("\\|", -1)) {
        for (String head : row.get(2).split("\\|", -1)) {
          if (!abbreviation.equals("-")) {
            names.putIfAbsent(abbreviation, row.get(0));
            fieldAbbreviations.putIfAbsent(head + " " + compact(abbreviation), row.get(0));
          }
        }
      }
    }
    return names;
  }

  /** An abbreviation without the marks that part it: {@code TT&TT} is {@code TTTT}. */
  private static String compact(String abbreviation) {
    return abbreviation.replaceAll("[\\s&.,/-]|v(?=\\p{Lu})", "");
  }

  /** The bodies that are packed with this class. */
  public static Bodies packed() {
    return PACKED;
  }

  /** The longest phrase that begins a name, or looks so and does not. */
  public Phrases.@Nullable Match<Part> head(Lexemes text, int at) {
    return heads.longest(text, at);
  }

  /** Whether the name of an office begins at a lexeme: {@code Trưởng ban}. */
  public boolean isOffice(Lexemes text, int at) {
    Phrases.Match<Part> head = head(text, at);
    return head != null && head.value() == Part.OFFICE;
  }

  /** The index behind the longest noun of a plural. */
  public int skipNoun(Lexemes text, int at) {
    return nouns.skip(text, at);
  }

  /** The index behind the longest phrase that may follow a name. */
  public int skipTail(Lexemes text, int at) {
    return tails.skip(text, at);
  }

  /**
   * The index behind a compound that stands inside names; of a capitalised one ({@code Đăng ký đất
   * đai}) a verb's syllables are such too.
   */
  public int skipInside(Lexemes text, int at) {
    int compound = inside.skip(text, at);
    return text.get(at).isCapitalised() ? Math.max(compound, verbs.skip(text, at)) : compound;
  }

  /** Whether a phrase begins here that can only stand behind a name. */
  public boolean isVerb(Lexemes text, int at) {
    return verbs.skip(text, at) > at;
  }

  /** The field of a ministry or department, written in full or short. */
  public Phrases.@Nullable Match<String> field(Lexemes text, int at) {
    return fields.longest(text, at);
  }

  /** The field that words are but for marks and a misread letter or two, or null. */
  public @Nullable String fieldAlike(String words) {
    String letters = Folding.letters(words);
    String exact = plainFields.get(letters);
    if (exact != null || letters.length() < SHORTEST_MENDED) {
      return exact;
    }
    for (Map.Entry<String, String> field : plainFields.entrySet()) {
      if (Likeness.isLike(letters, field.getKey())) {
        return field.getValue();
      }
    }
    return null;
  }

  /**
   * What an abbreviation stands for in the name of a body, or null.
   *
   * @param head the word before it, which decides between two: {@code Phòng VHTT}, {@code Sở VHTT}
   */
  public @Nullable String expanded(String head, String abbreviation) {
    String key = compact(abbreviation);
    String field = fieldAbbreviations.get(head + " " + key);
    field = field == null ? abbreviations.get(head + " " + abbreviation) : field;
    String exact = abbreviations.get(abbreviation);
    return field != null ? field : exact != null ? exact : abbreviations.get(key);
  }
}
