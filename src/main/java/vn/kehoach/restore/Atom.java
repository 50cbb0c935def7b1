package vn.kehoach.restore;

/**
 * The smallest piece of a line that the lattice knows: a word, a number, or punctuation.
 *
 * @param text what was read
 * @param kind what it looks like
 * @param line index of the line in the chunk
 * @param word index of the source word in the line
 * @param glued true if nothing parts it from the atom before
 * @param mark for punctuation, its class in the language model, or -1
 * @param change what it costs that something else stood there, beyond what the channel says, in
 *     nats: more where the engine was sure of what it read, less than nothing where it was not
 */
record Atom(String text, Kind kind, int line, int word, boolean glued, int mark, float change) {
  enum Kind {
    WORD,
    NUMBER,
    PUNCTUATION
  }
}
