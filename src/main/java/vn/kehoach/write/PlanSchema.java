package vn.kehoach.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds plans against their contract: the JSON Schema that {@link PlanJson#schema} gives, and that
 * every span lies within the text.
 */
public final class PlanSchema {
  private final JsonMapper mapper = new JsonMapper();
  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(PlanJson.schema());

  /**
   * What in a plan is against its contract, one line each with its place: {@code $.header.date:
   * does not match the date pattern}; empty where nothing is.
   *
   * @throws IOException if it is not JSON; the message is one line
   */
  public List<String> problems(byte[] json) throws IOException {
    JsonNode plan = tree(json);
    List<String> problems = new ArrayList<>();
    for (ValidationMessage message :
        schema.validate(
            plan, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))) {
      problems.add(message.getMessage());
    }
    checkSpans(plan, "$", plan.path("text").asText("").length(), problems);
    return List.copyOf(problems);
  }

  private JsonNode tree(byte[] json) throws IOException {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IOException("not JSON: " + PlanJson.oneLine(e), e);
    }
  }

  private static void checkSpans(JsonNode node, String place, int length, List<String> problems) {
    JsonNode end = node.path("end");
    if (end.isInt()) {
      int start = node.path("start").asInt();
      if (start < 0 || start > end.asInt() || end.asInt() > length) {
        problems.add(place + ": " + start + ".." + end + " is no part of the text");
      }
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        checkSpans(node.get(i), place + "[" + i + "]", length, problems);
      }
    } else {
      node.properties()
          .forEach(
              entry ->
                  checkSpans(entry.getValue(), place + "." + entry.getKey(), length, problems));
    }
  }
}
