package vn.kehoach.restore;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was found for pieces read by a general channel, in all documents; only ever added to, so it
 * changes speed and nothing else.
 */
final class CandidateCache {
  /** The most pieces whose candidates are kept; bounds memory to some 30 MB. */
  private static final int MOST = 20_000;

  private final Map<Piece, List<Candidate>> known = new ConcurrentHashMap<>();

  /** The candidates for a piece, from here or, if they are not, from a finder. */
  List<Candidate> find(CandidateFinder finder, Piece piece) {
    List<Candidate> candidates = known.get(piece);
    if (candidates == null) {
      candidates = finder.find(piece);
      if (known.size() < MOST) {
        known.put(piece, candidates);
      }
    }
    return candidates;
  }
}
