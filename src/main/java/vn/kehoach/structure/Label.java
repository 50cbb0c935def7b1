package vn.kehoach.structure;

import java.util.Locale;
import vn.kehoach.vietnamese.Numerals;

/** What an item of a document is counted by, by Nghị định 30/2020/NĐ-CP, Phụ lục I. */
sealed interface Label {
  /** How high it stands where nothing else is known: smaller is nearer to the root. */
  int rank();

  /** What tells its sequence from others: items with equal sequences are counted together. */
  String sequence();

  /** Its place in the sequence, from 1; 0 for a bullet. */
  int number();

  /** What is printed behind it: "." or ")"; empty behind a bullet. */
  String stop();

  /** How it is printed. */
  default String printed() {
    return idPart() + stop();
  }

  /** Its part of a section's id. */
  default String idPart() {
    return Integer.toString(number());
  }

  /** Whether its items are the document's chapters, which are set in capitals. */
  default boolean isChapter() {
    return rank() <= Roman.RANK;
  }

  /** Whether it is a bullet, or counted inside brackets as inline lists are. */
  default boolean isBullet() {
    return rank() >= Enclosed.RANK;
  }

  /** The same label with another number. */
  Label numbered(int other);

  /** "Phần I", "Chương II", "Mục 3", "Điều 4." */
  record Division(String word, int number, Count count, String stop) implements Label {
    /** How its number is written. */
    enum Count {
      ROMAN,
      ARABIC,
      ORDINAL
    }

    @Override
    public int rank() {
      return Divisions.rank(word);
    }

    @Override
    public String sequence() {
      return Divisions.key(word);
    }

    @Override
    public String idPart() {
      return word + " " + numeral();
    }

    private String numeral() {
      return switch (count) {
        case ROMAN -> Numerals.roman(number);
        case ARABIC -> Integer.toString(number);
        case ORDINAL -> Numerals.ordinal(number, Character.isUpperCase(word.charAt(1)));
      };
    }

    @Override
    public Label numbered(int other) {
      return new Division(word, other, count, stop);
    }
  }

  /** "A." */
  record Capital(int number, String stop) implements Label {
    @Override
    public int rank() {
      return 4;
    }

    @Override
    public String sequence() {
      return "A";
    }

    @Override
    public String idPart() {
      return String.valueOf((char) ('A' + number - 1));
    }

    @Override
    public Label numbered(int other) {
      return new Capital(other, stop);
    }
  }

  /** "III." */
  record Roman(int number, String stop) implements Label {
    private static final int RANK = 5;

    @Override
    public int rank() {
      return RANK;
    }

    @Override
    public String sequence() {
      return "I";
    }

    @Override
    public String idPart() {
      return Numerals.roman(number);
    }

    @Override
    public Label numbered(int other) {
      return new Roman(other, stop);
    }
  }

  /** "1." or "1)". */
  record Arabic(int number, String stop) implements Label {
    @Override
    public int rank() {
      return stop.equals(")") ? 11 : 7;
    }

    @Override
    public String sequence() {
      return stop.equals(")") ? "1)" : "1";
    }

    @Override
    public Label numbered(int other) {
      return new Arabic(other, stop);
    }
  }

  /** "2.1.": {@code prefix} is "2.", {@code depth} the count of its parts. */
  record Decimal(String prefix, int number, int depth, String stop) implements Label {
    @Override
    public int rank() {
      return 6 + depth;
    }

    @Override
    public String sequence() {
      return "1" + ".1".repeat(depth - 1);
    }

    @Override
    public String printed() {
      return prefix + number + stop;
    }

    @Override
    public Label numbered(int other) {
      return new Decimal(prefix, other, depth, stop);
    }

    /** The number before its last: 2 of "3.2.1". */
    int parent() {
      String inner = prefix.substring(0, prefix.length() - 1);
      return Integer.parseInt(inner.substring(inner.lastIndexOf('.') + 1));
    }
  }

  /** "đ)" */
  record Letter(int number, String stop) implements Label {
    @Override
    public int rank() {
      return 12;
    }

    @Override
    public String sequence() {
      return "a";
    }

    @Override
    public String idPart() {
      return Numerals.letter(number);
    }

    @Override
    public Label numbered(int other) {
      return new Letter(other, stop);
    }
  }

  /** "(1)", "(i)", "(a)": {@code style} is the first of its kind. */
  record Enclosed(int number, char style) implements Label {
    private static final int RANK = 13;

    @Override
    public int rank() {
      return RANK;
    }

    @Override
    public String sequence() {
      return "(" + style;
    }

    @Override
    public String stop() {
      return ")";
    }

    @Override
    public String printed() {
      return "(" + idPart() + stop();
    }

    @Override
    public String idPart() {
      return switch (style) {
        case 'i' -> Numerals.roman(number).toLowerCase(Locale.ROOT);
        case 'a' -> Numerals.letter(number);
        default -> Integer.toString(number);
      };
    }

    @Override
    public Label numbered(int other) {
      return new Enclosed(other, style);
    }
  }

  /** A heading that nothing counts: only its id has a number. */
  record Bare(int number) implements Label {
    @Override
    public int rank() {
      return Roman.RANK;
    }

    @Override
    public String sequence() {
      return "";
    }

    @Override
    public String stop() {
      return "";
    }

    @Override
    public String printed() {
      return "";
    }

    @Override
    public Label numbered(int other) {
      return new Bare(other);
    }
  }

  /** "-", "+", "*", "•" */
  record Bullet(char sign) implements Label {
    @Override
    public int rank() {
      return sign == '-' ? 15 : sign == '+' ? 16 : 14;
    }

    @Override
    public String sequence() {
      return String.valueOf(sign);
    }

    @Override
    public int number() {
      return 0;
    }

    @Override
    public String stop() {
      return "";
    }

    @Override
    public String idPart() {
      return String.valueOf(sign);
    }

    @Override
    public Label numbered(int other) {
      return this;
    }
  }
}
