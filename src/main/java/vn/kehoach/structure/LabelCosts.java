package vn.kehoach.structure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Folding;
import vn.kehoach.vietnamese.Numerals;

/**
 * What a step of the outline costs, in units of about one doubt in e: 0 is as the rules have it. A
 * lone break of the sequence must cost less than to overlook a well-formed label.
 */
final class LabelCosts {
  /** A heading in capitals that stands for an item whose label is lost; less than a gap. */
  static final double LOST = 3.5;

  /** A number of which only the stop was read. */
  static final double LOST_NUMBER = 2.5;

  /** The same sequence begins again inside itself: "1." under "a)" under "1.". */
  static final double RESTARTED_INSIDE = 5;

  /** A new sequence beside a finished one: "a)" behind "1.1" under the same item. */
  static final double NEW_SEQUENCE = 1.5;

  private static final double REPEATED = 4;
  private static final double RESTARTED = 5;
  private static final double BACKWARDS = 7;
  private static final double GAP = 4;
  private static final double PER_MISSING = 0.5;
  private static final double MOST_MISSING = 3;
  private static final double SKIPPED_LETTER = 0.5;
  private static final double NOT_FIRST = 4;
  private static final double UPSIDE_DOWN = 4;
  private static final double BULLET_UPSIDE_DOWN = 1;
  private static final double FOREIGN_PREFIX = 3;

  /** A label that was read with doubt and is not the next of its sequence either. */
  static final double UNSUPPORTED = 2.5;

  private static final double NEAR = 2;
  private static final double SIMILAR = 5;
  private static final double UNLIKELY = 100;
  private static final double WRONG_CASE = 2;

  /** To take the paragraph for plain words, against its clearest reading. */
  double ignoring(List<LabelReader.Reading> readings) {
    double least = readings.stream().mapToDouble(LabelReader.Reading::cost).min().orElse(99);
    boolean sure = readings.stream().anyMatch(reading -> !reading.misread());
    if (sure) {
      return Math.max(0, LabelReader.IGNORED - 1.5 * least);
    }
    return least <= LabelReader.BARE_COST ? 2 * LabelReader.BARE_COST : 0;
  }

  /** Chapters are set in capitals, and what is below them is not. */
  double style(LabelReader.Reading reading, String text, boolean capitalRomans) {
    if (!capitalRomans || reading.label() instanceof Label.Bullet) {
      return 0;
    }
    String rest = text.substring(reading.length());
    if (rest.length() < 4) {
      return 0;
    }
    boolean chapter = reading.label().isChapter();
    return chapter == Folding.isCapitals(rest) ? 0 : WRONG_CASE;
  }

  /** To stand behind the last item of an open level. */
  double beside(LabelSearch.Level level, Label label) {
    int last = level.label().number();
    int number = label.number();
    double prefix = prefix(level.parent(), label);
    if (number == 0 || number == last + 1) {
      return prefix;
    }
    if (number == last) {
      return prefix + REPEATED;
    }
    if (number < last) {
      return prefix + (number == 1 ? RESTARTED : BACKWARDS);
    }
    if (label instanceof Label.Letter && number == last + 2) {
      return prefix + (skipped(last + 1) ? SKIPPED_LETTER : GAP);
    }
    return prefix + GAP + Math.min(MOST_MISSING, PER_MISSING * (number - last - 1));
  }

  /** Whether a label is the next of its sequence. */
  boolean follows(Label last, Label label) {
    int step = label.number() - last.number();
    return label.number() == 0
        || step == 1
        || (label instanceof Label.Letter && step == 2 && skipped(last.number() + 1));
  }

  /** đ is often left out. */
  private static boolean skipped(int number) {
    return number == Numerals.ofLetter("đ");
  }

  /** To be the first of a new level; {@code open} if its sequence is open further up. */
  double under(LabelSearch.@Nullable Level parent, Label label, boolean open) {
    boolean same = parent != null && parent.label().sequence().equals(label.sequence());
    double inside = open ? RESTARTED_INSIDE : 0;
    return under(parent, label) + (same ? inside - UPSIDE_DOWN + NEW_SEQUENCE : inside);
  }

  /** To be the first of a new level. */
  double under(LabelSearch.@Nullable Level parent, Label label) {
    double cost = prefix(parent, label);
    if (!opens(parent, label)) {
      cost += NOT_FIRST + Math.min(MOST_MISSING, PER_MISSING * (label.number() - 2));
    }
    if (parent != null && parent.label().rank() >= label.rank()) {
      boolean bullets = parent.label() instanceof Label.Bullet && label instanceof Label.Bullet;
      cost += bullets ? BULLET_UPSIDE_DOWN : UPSIDE_DOWN;
    }
    return cost;
  }

  /** Whether a label may be the first under another: Điều 3 too may open Chương II. */
  static boolean opens(LabelSearch.@Nullable Level parent, Label label) {
    return label.number() <= 1
        || (parent != null
            && parent.label() instanceof Label.Division
            && label instanceof Label.Division);
  }

  private static double prefix(LabelSearch.@Nullable Level parent, Label label) {
    if (!(label instanceof Label.Decimal decimal)) {
      return 0;
    }
    boolean fits = parent != null && parent.label().number() == decimal.parent();
    return fits ? 0 : FOREIGN_PREFIX;
  }

  /** To have been printed as one label and read as another of the same kind. */
  double repair(Label read, Label meant) {
    if (read instanceof Label.Bullet || read instanceof Label.Division) {
      return UNLIKELY;
    }
    String a = read.idPart();
    String b = meant.idPart();
    if (read instanceof Label.Roman) {
      return b.length() > 1
              && (a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a))
          ? NEAR
          : UNLIKELY;
    }
    int same = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      same += a.charAt(i) == b.charAt(i) ? 1 : 0;
    }
    int changed = Math.max(a.length(), b.length()) - same;
    return changed == 1 ? SIMILAR : UNLIKELY;
  }
}
