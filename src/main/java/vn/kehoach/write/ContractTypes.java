package vn.kehoach.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;
import vn.kehoach.document.Span;

/** The values that the contract writes in a form of their own: boxes, spans and numbers. */
final class ContractTypes {
  private ContractTypes() {}

  static SimpleModule module() {
    return new SimpleModule("kehoach")
        .addSerializer(new SpanWriter())
        .addSerializer(new QuantityWriter())
        .addSerializer(Double.TYPE, new ProbabilityWriter())
        .addDeserializer(Box.class, new BoxReader());
  }

  /** A span on one line, so that the eye can pass over it. */
  private static final class SpanWriter extends StdSerializer<Span> {
    private static final long serialVersionUID = 1L;

    SpanWriter() {
      super(Span.class);
    }

    @Override
    public void serialize(Span span, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeRawValue(
          "{\"page\": "
              + span.page()
              + ", \"start\": "
              + span.start()
              + ", \"end\": "
              + span.end()
              + ", \"bbox\": "
              + box(span.bbox())
              + "}");
    }

    private static String box(@Nullable Box box) {
      return box == null
          ? "null"
          : "["
              + tenth(box.left())
              + ", "
              + tenth(box.top())
              + ", "
              + tenth(box.right())
              + ", "
              + tenth(box.bottom())
              + "]";
    }

    private static String tenth(double value) {
      return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
  }

  /** {@code [left, top, right, bottom]}. */
  private static final class BoxReader extends StdDeserializer<Box> {
    private static final long serialVersionUID = 1L;

    BoxReader() {
      super(Box.class);
    }

    @Override
    public Box deserialize(JsonParser in, DeserializationContext context) throws IOException {
      double[] sides = in.readValueAs(double[].class);
      if (sides.length != 4) {
        context.reportInputMismatch(Box.class, "not a bbox: %d numbers", sides.length);
      }
      return new Box(sides[0], sides[1], sides[2], sides[3]);
    }
  }

  /** 15, not 15.0 or 1.5E+1. */
  private static final class QuantityWriter extends StdSerializer<BigDecimal> {
    private static final long serialVersionUID = 1L;

    QuantityWriter() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(value.stripTrailingZeros().toPlainString());
    }
  }

  /** A probability to a thousandth: more digits would say more than is known. */
  private static final class ProbabilityWriter extends StdSerializer<Double> {
    private static final long serialVersionUID = 1L;

    ProbabilityWriter() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeNumber(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP).doubleValue());
    }
  }
}
