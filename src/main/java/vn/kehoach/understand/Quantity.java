package vn.kehoach.understand;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.kehoach.plan.Target.Comparator;

/**
 * A number with its unit in a text.
 *
 * @param from its first lexeme, the comparing word included
 * @param end behind its unit
 * @param value the number
 * @param max the upper end of a range, or null
 * @param comparator how the measured thing stands to it
 * @param unit "%" or the counted noun
 */
record Quantity(
    int from,
    int end,
    BigDecimal value,
    @Nullable BigDecimal max,
    Comparator comparator,
    String unit) {
  /** The same, with words that begin further ahead. */
  Quantity since(int start) {
    return new Quantity(start, end, value, max, comparator, unit);
  }
}
