package vn.kehoach.write;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import vn.kehoach.plan.Plan;

/**
 * A plan as JSON, and back: the keys are the components' names in their order, a missing value is
 * written as {@code null} or {@code []}, never left out. Boxes are rounded to a tenth of a point,
 * probabilities to a thousandth; but for that, what was written reads back as it was.
 */
public final class PlanJson {
  /** Where Jackson says that the bytes it read from have no name. */
  private static final Pattern START = Pattern.compile(" \\(start marker at \\[Source: .*?\\]\\)");

  private final JsonMapper mapper = mapper();
  private final ObjectWriter line = mapper.writerFor(Plan.class);
  private final ObjectWriter pretty = line.with(IndentedJson.printer());

  /** Writes the plan indented, with a line feed at the end; the stream stays open. */
  public void write(Plan plan, OutputStream out) throws IOException {
    pretty.writeValue(out, plan);
    out.write('\n');
  }

  /** Writes the plan as one line, its line feed included; the stream stays open. */
  public void writeLine(Plan plan, OutputStream out) throws IOException {
    line.writeValue(out, plan);
    out.write('\n');
  }

  /**
   * Reads a plan; keys that are not of the contract are passed over, and lists that are left out
   * are empty.
   *
   * @throws IOException if it is not JSON, or not a plan; the message is one line
   */
  public Plan read(byte[] json) throws IOException {
    try {
      Plan plan = mapper.readValue(json, Plan.class);
      if (isMissing(plan) || isMissing(plan.header()) || isMissing(plan.signature())) {
        throw new IOException("not a plan: no header or no signature");
      }
      return plan;
    } catch (JsonProcessingException e) {
      throw new IOException("not a plan: " + oneLine(e), e);
    }
  }

  /** The JSON Schema (draft 2020-12) of what is written. */
  public static String schema() {
    return PackedText.of("plan.schema.json");
  }

  static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(ContractTypes.module())
            .annotationIntrospector(new ContractNames())
            .enable(MapperFeature.USE_STATIC_TYPING)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();
    mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    return mapper;
  }

  /** What the types rule out but JSON from elsewhere does not. */
  private static boolean isMissing(Object value) {
    return value == null;
  }

  static String oneLine(JsonProcessingException e) {
    String place = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    String message = e.getOriginalMessage();
    return (message == null ? "" : START.matcher(message).replaceAll("").replaceAll("\\s+", " "))
        + place;
  }
}
