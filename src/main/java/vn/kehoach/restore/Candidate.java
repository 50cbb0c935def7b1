package vn.kehoach.restore;

/**
 * Words that may have stood where something was read.
 *
 * @param words their ids, usually one
 * @param costs the channel's cost by form ({@link CaseModel}), infinite for a form that does not
 *     fit
 * @param prospect the lowest cost, less a part of the words' own log probability; the lower, the
 *     likelier
 */
record Candidate(int[] words, float[] costs, float prospect) {
  /** The same at a cost higher by some nats in every form. */
  Candidate dearer(float nats) {
    float[] dearer = costs.clone();
    for (int form = 0; form < dearer.length; form++) {
      dearer[form] += nats;
    }
    return new Candidate(words, dearer, prospect + nats);
  }

  /** The lowest cost over the forms. */
  float cost() {
    float least = Float.POSITIVE_INFINITY;
    for (float cost : costs) {
      least = Math.min(least, cost);
    }
    return least;
  }
}
