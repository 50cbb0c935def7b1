package vn.kehoach.restore;

import java.util.List;

/**
 * Finds the words that the channel may have turned into what was read, and where it finds nothing
 * good, those that letters read for anything may have been. Not for use by several threads.
 */
final class CandidateFinder {
  /** The longest piece that is searched, in characters; beyond it nothing is a syllable or two. */
  private static final int LONGEST = 24;

  /**
   * A piece whose best candidate costs more than this is searched again, with letters read for
   * anything.
   */
  private static final float HOPEFUL = 4;

  private static final float HOPEFUL_PER_LETTER = 0.7f;

  private final CandidateSearch.Knowledge knowledge;
  private final Limits limits;

  /**
   * How wide to search.
   *
   * @param nodes the most nodes looked at
   * @param slack how much worse than the best a candidate may be, in nats
   */
  record Width(int nodes, float slack) {}

  /**
   * How wide to search what.
   *
   * @param whole what was read as one piece
   * @param worn the same where letters are taken for anything
   * @param joined what was read as several pieces
   * @param candidates the most candidates given
   */
  record Limits(Width whole, Width worn, Width joined, int candidates) {
    static final Limits DEFAULT =
        new Limits(new Width(400, 12), new Width(400, 12), new Width(60, 1.2f), 40);

    /** For pieces that stayed doubtful. */
    static final Limits WIDE =
        new Limits(new Width(800, 14), new Width(800, 14), new Width(120, 1.4f), 120);
  }

  CandidateFinder(CandidateSearch.Knowledge knowledge, Limits limits) {
    this.knowledge = knowledge;
    this.limits = limits;
  }

  /** The candidates for a piece of text without punctuation around it, best first. */
  List<Candidate> find(Piece piece) {
    String read = piece.text();
    if (read.isEmpty() || read.length() > LONGEST) {
      return List.of();
    }
    if (piece.isJoined()) {
      return search(piece, limits.joined(), false);
    }
    List<Candidate> candidates = search(piece, limits.whole(), false);
    boolean hopeless =
        candidates.isEmpty()
            || candidates.get(0).cost() > HOPEFUL + HOPEFUL_PER_LETTER * read.length();
    boolean worth =
        read.length() >= CandidateSearch.SHORTEST_WORN || read.length() > 1 && candidates.isEmpty();
    return hopeless && worth ? search(piece, limits.worn(), true) : candidates;
  }

  private List<Candidate> search(Piece piece, Width width, boolean anything) {
    return new CandidateSearch(knowledge, piece, width, limits.candidates(), anything).candidates();
  }
}
