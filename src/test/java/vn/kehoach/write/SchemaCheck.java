package vn.kehoach.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Checks JSON against the schema that the program prints. */
public final class SchemaCheck {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final PlanSchema SCHEMA = new PlanSchema();

  private SchemaCheck() {}

  /** What in the JSON is against the schema. */
  public static List<String> problems(byte[] json) throws IOException {
    return SCHEMA.problems(json);
  }

  static List<String> undescribedKeys() throws IOException {
    List<String> missing = new ArrayList<>();
    collect(MAPPER.readTree(PlanJson.schema()), missing);
    return missing;
  }

  private static void collect(JsonNode node, List<String> missing) {
    node.path("properties")
        .properties()
        .forEach(
            property -> {
              if (!property.getValue().has("description")) {
                missing.add(property.getKey());
              }
            });
    node.forEach(child -> collect(child, missing));
  }
}
