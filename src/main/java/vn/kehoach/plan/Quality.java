package vn.kehoach.plan;

import java.util.List;
import vn.kehoach.document.Span;
import vn.kehoach.document.Warning;

/** How far the text can be trusted; {@code confidence} is the mean over its tokens. */
public record Quality(
    double confidence, int restoredTokens, List<Uncertain> uncertain, List<Warning> warnings) {
  public Quality {
    uncertain = List.copyOf(uncertain);
    warnings = List.copyOf(warnings);
  }

  /** A token that a person may want to check. */
  public record Uncertain(
      Span span, String read, String chosen, List<String> alternatives, double confidence) {
    public Uncertain {
      alternatives = List.copyOf(alternatives);
    }
  }
}
