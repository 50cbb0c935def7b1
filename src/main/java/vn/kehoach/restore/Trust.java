package vn.kehoach.restore;

/**
 * How far an engine is trusted that says itself how sure it is of a word. Of words that Tesseract's
 * Vietnamese model gave 0.95 or more one in 120 was wrong, from 0.9 on one in eight, below that two
 * in five; the channel, which was learned without it, has one in 36.
 */
final class Trust {
  private static final double SLOPE = 2.4;
  private static final double OFFSET = 6.8;
  private static final double LEAST = -6;
  private static final double MOST = 1.5;

  private Trust() {}

  /**
   * What it costs that something else stood there, beyond what the channel says, in nats.
   *
   * @param confidence the engine's, from 0 to 1; 1 where no engine read
   */
  static float change(double confidence) {
    if (confidence >= 1) {
      return 0;
    }
    double odds = Math.log(Math.max(confidence, 1e-6) / (1 - confidence));
    return (float) Math.max(LEAST, Math.min(MOST, SLOPE * odds - OFFSET));
  }
}
