package vn.kehoach.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A quantity to reach: "15% đến 20%" has {@code value} 15 and {@code max} 20. */
public record Target(
    BigDecimal value,
    @Nullable BigDecimal max,
    Comparator comparator,
    @Nullable String unit,
    @Nullable String subject,
    @Nullable LocalDate due) {

  /** How the measured thing stands to the value; {@code sign} is how the contract writes it. */
  public enum Comparator {
    EQUAL("="),
    LESS("<"),
    AT_MOST("≤"),
    MORE(">"),
    AT_LEAST("≥"),
    ABOUT("~");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }
}
