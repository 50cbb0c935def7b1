package vn.kehoach.restore;

import org.jspecify.annotations.Nullable;

/**
 * A way to read some atoms.
 *
 * @param from index of the first atom
 * @param to index behind the last
 * @param words the ids that the language model is to see; may be empty
 * @param cost the channel's cost
 * @param candidate what stands behind it, or null where the atoms are kept as they were read
 */
record Edge(int from, int to, int[] words, float cost, @Nullable Candidate candidate) {}
