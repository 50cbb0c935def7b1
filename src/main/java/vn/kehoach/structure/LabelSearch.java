package vn.kehoach.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kehoach.vietnamese.Folding;

/**
 * Decides which paragraphs begin with which labels: the cheapest consistent outline over the whole
 * document, by beam search over the readings of every paragraph. Time grows with the length.
 */
final class LabelSearch {
  /** A paragraph to search in; {@code open} is false where no label may stand, as in a table. */
  record Candidate(String text, boolean open) {}

  /**
   * What was decided of a paragraph.
   *
   * @param label null for plain words
   * @param length what the label takes of the text, 0 for a label that is missing
   * @param depth its depth in the tree, from 0
   * @param repaired whether the label is not what was read
   * @param inSequence whether it follows the one before it
   */
  record Decision(
      @Nullable Label label, int length, int depth, boolean repaired, boolean inSequence) {
    static final Decision NONE = new Decision(null, 0, 0, false, true);

    private static final double REPAIRED = 0.9;
    private static final double OUT_OF_SEQUENCE = 0.7;
    private static final double MISSING = 0.6;

    /** How sure it is, by what was seen on scans: a lost label is the least sure. */
    double confidence() {
      if (label == null || (!repaired && inSequence)) {
        return 1;
      }
      return length == 0 ? MISSING : inSequence ? REPAIRED : OUT_OF_SEQUENCE;
    }
  }

  /** More levels than any document has; deeper labels are taken as plain words. */
  static final int DEEPEST = 12;

  private static final int BEAM = 10;
  private static final double HOPELESS = 12;

  private final LabelReader reader;
  private final LabelCosts costs = new LabelCosts();

  LabelSearch(LabelReader reader) {
    this.reader = reader;
  }

  /** An open level of the outline; a chain from the deepest to the root. */
  record Level(@Nullable Level parent, Label label, int depth, int hash) {
    static Level under(@Nullable Level parent, Label label) {
      int number = label.number();
      int own = label.sequence().hashCode() * 31 + number;
      return new Level(
          parent,
          label,
          parent == null ? 0 : parent.depth() + 1,
          (parent == null ? 17 : parent.hash()) * 1_000_003 + own);
    }
  }

  private record State(
      @Nullable Level level, double cost, @Nullable State previous, Decision decision) {
    int hash() {
      return level == null ? 0 : level.hash();
    }
  }

  /** One decision for each candidate. */
  List<Decision> decide(List<Candidate> candidates) {
    List<List<LabelReader.Reading>> readings = new ArrayList<>();
    for (Candidate candidate : candidates) {
      readings.add(candidate.open() ? reader.readings(candidate.text()) : List.of());
    }
    boolean capitalRomans = capitalRomans(candidates, readings);
    List<State> beam = List.of(new State(null, 0, null, Decision.NONE));
    List<Integer> searched = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      boolean open = candidates.get(i).open();
      boolean heading = open && isHeading(candidates.get(i).text());
      boolean lost = open && LabelReader.lost(candidates.get(i).text()) > 0;
      if (!readings.get(i).isEmpty() || heading || lost) {
        searched.add(i);
        beam = advance(beam, candidates.get(i).text(), readings.get(i), heading, capitalRomans);
      }
    }
    return decisions(candidates.size(), searched, beam.get(0));
  }

  private static List<Decision> decisions(int size, List<Integer> searched, State best) {
    ArrayDeque<Decision> chain = new ArrayDeque<>();
    for (State s = best; s != null && s.previous() != null; s = s.previous()) {
      chain.addFirst(s.decision());
    }
    List<Decision> all = new ArrayList<>(Collections.nCopies(size, Decision.NONE));
    int at = 0;
    for (Decision decision : chain) {
      all.set(searched.get(at++), decision);
    }
    return all;
  }

  private static boolean capitalRomans(
      List<Candidate> candidates, List<List<LabelReader.Reading>> readings) {
    int capitals = 0;
    int all = 0;
    for (int i = 0; i < candidates.size(); i++) {
      for (LabelReader.Reading reading : readings.get(i)) {
        if (reading.label() instanceof Label.Roman && reading.cost() == 0) {
          all++;
          String rest = candidates.get(i).text().substring(reading.length());
          capitals += Folding.isCapitals(rest) ? 1 : 0;
        }
      }
    }
    return all > 0 && capitals * 2 > all;
  }

  /** Whether an unlabelled paragraph looks like a heading whose label may be lost. */
  private static boolean isHeading(String text) {
    return text.length() < 120 && text.indexOf(' ') > 0 && Folding.isCapitals(text);
  }

  private List<State> advance(
      List<State> beam,
      String text,
      List<LabelReader.Reading> readings,
      boolean heading,
      boolean capitalRomans) {
    Next next = new Next();
    double ignored = costs.ignoring(readings);
    int garbled = garbled(readings);
    int lost = LabelReader.lost(text);
    for (State state : beam) {
      next.keep(new State(state.level(), state.cost() + ignored, state, Decision.NONE));
      for (LabelReader.Reading reading : readings) {
        double style = costs.style(reading, text, capitalRomans);
        double cost = state.cost() + reading.cost() + style;
        if (next.hopes(cost)) {
          place(next, state, reading, cost);
        }
      }
      if (heading && garbled >= 0) {
        missing(next, state, garbled);
      }
      if (lost > 0) {
        numberLost(next, state, lost);
      }
    }
    return next.best();
  }

  /** The states behind a paragraph: the cheapest way to each outline that is open there. */
  private static final class Next {
    private final Map<Integer, State> states = new HashMap<>();
    private double least = Double.MAX_VALUE;

    boolean hopes(double cost) {
      return cost <= least + HOPELESS;
    }

    void keep(State state) {
      if (hopes(state.cost())) {
        least = Math.min(least, state.cost());
        states.merge(state.hash(), state, (a, b) -> b.cost() < a.cost() ? b : a);
      }
    }

    List<State> best() {
      return states.values().stream()
          .filter(state -> hopes(state.cost()))
          .sorted(Comparator.comparingDouble(State::cost).thenComparingInt(State::hash))
          .limit(BEAM)
          .toList();
    }
  }

  /** Puts a label everywhere it can stand: beside an open level, or under the deepest. */
  private void place(Next next, State state, LabelReader.Reading reading, double cost) {
    Label label = reading.label();
    boolean open = false;
    for (Level level = state.level(); level != null; level = level.parent()) {
      if (level.label().sequence().equals(label.sequence())) {
        open = true;
        beside(next, state, level, reading, cost);
      }
    }
    Level top = state.level();
    if (top == null || top.depth() < DEEPEST - 1) {
      double under = costs.under(top, label, open);
      boolean first = LabelCosts.opens(top, label);
      under += reading.misread() && !first ? LabelCosts.UNSUPPORTED : 0;
      next.keep(
          new State(
              Level.under(top, label),
              cost + under,
              state,
              new Decision(label, reading.length(), depth(top) + 1, reading.misread(), first)));
    }
    above(next, state, reading, cost);
  }

  /** Under a level that is not the deepest, where the label belongs nearer to the root. */
  private void above(Next next, State state, LabelReader.Reading reading, double cost) {
    Label label = reading.label();
    for (Level level = state.level(); level != null; level = level.parent()) {
      Level parent = level.parent();
      boolean fits = parent == null || parent.label().rank() < label.rank();
      if (fits
          && level.label().rank() >= label.rank()
          && !level.label().sequence().equals(label.sequence())) {
        double under = costs.under(parent, label) + LabelCosts.NEW_SEQUENCE;
        next.keep(
            new State(
                Level.under(parent, label),
                cost + under,
                state,
                new Decision(
                    label,
                    reading.length(),
                    depth(parent) + 1,
                    reading.misread(),
                    LabelCosts.opens(parent, label))));
      }
    }
  }

  private void beside(
      Next next, State state, Level level, LabelReader.Reading reading, double cost) {
    Label label = reading.label();
    boolean follows = costs.follows(level.label(), label);
    double step =
        costs.beside(level, label) + (reading.misread() && !follows ? LabelCosts.UNSUPPORTED : 0);
    next.keep(
        new State(
            Level.under(level.parent(), label),
            cost + step,
            state,
            new Decision(label, reading.length(), level.depth(), reading.misread(), follows)));
    if (!follows) {
      Label expected = label.numbered(level.label().number() + 1);
      double repair = costs.repair(label, expected);
      if (repair < HOPELESS) {
        next.keep(
            new State(
                Level.under(level.parent(), expected),
                cost + repair + costs.beside(level, expected),
                state,
                new Decision(expected, reading.length(), level.depth(), true, true)));
      }
    }
  }

  /**
   * How long a chapter's label is that was read as another ("XVL." for VII.): 0 where none is, -1
   * where a label is well formed.
   */
  private static int garbled(List<LabelReader.Reading> readings) {
    int length = 0;
    for (LabelReader.Reading reading : readings) {
      if (!reading.misread()) {
        return -1;
      }
      length = reading.label() instanceof Label.Roman ? reading.length() : length;
    }
    return readings.isEmpty() || length > 0 ? length : -1;
  }

  /**
   * A heading in capitals may be the next of an open sequence of headings, its label lost or
   * misread past knowing.
   */
  private static void missing(Next next, State state, int length) {
    for (Level level = state.level(); level != null; level = level.parent()) {
      if (level.label() instanceof Label.Roman roman) {
        Label label = roman.numbered(roman.number() + 1);
        next.keep(continued(state, level, label, length, LabelCosts.LOST));
      }
    }
  }

  /** The state behind a level's next label, which was not read as it is. */
  private static State continued(State state, Level level, Label label, int length, double cost) {
    return new State(
        Level.under(level.parent(), label),
        state.cost() + cost,
        state,
        new Decision(label, length, level.depth(), true, true));
  }

  /** Only the stop of a number was read: the next of the deepest open sequence of numbers. */
  private static void numberLost(Next next, State state, int length) {
    for (Level level = state.level(); level != null; level = level.parent()) {
      if (level.label() instanceof Label.Arabic arabic) {
        Label label = arabic.numbered(arabic.number() + 1);
        next.keep(continued(state, level, label, length, LabelCosts.LOST_NUMBER));
        return;
      }
    }
  }

  private static int depth(@Nullable Level level) {
    return level == null ? -1 : level.depth();
  }
}
