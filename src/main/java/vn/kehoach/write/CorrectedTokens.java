package vn.kehoach.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person corrected of the tokens, out of the patches (RFC 6902) that review pages save: such
 * a patch tests what was read of a token before it replaces what was chosen, or adds a token with
 * both.
 */
public final class CorrectedTokens {
  private static final String READ = "/read";
  private static final String CHOSEN = "/chosen";

  private final JsonMapper mapper = new JsonMapper();

  /**
   * A token.
   *
   * @param read what was read
   * @param corrected what stands there
   */
  public record Pair(String read, String corrected) {}

  /**
   * The corrected tokens of a patch, in its order; corrections of other values are passed over.
   *
   * @throws IOException if it is no patch; the message is one line
   */
  public List<Pair> of(byte[] patch) throws IOException {
    List<Pair> pairs = new ArrayList<>();
    String place = "";
    String read = "";
    for (JsonNode operation : operations(patch)) {
      String path = operation.path("path").asText("");
      JsonNode value = operation.path("value");
      switch (operation.path("op").asText("")) {
        case "test" -> {
          if (path.endsWith(READ)) {
            place = path.substring(0, path.length() - READ.length());
            read = value.asText("");
          }
        }
        case "replace" -> {
          if (path.equals(place + CHOSEN)) {
            add(read, value.asText(""), pairs);
          }
        }
        case "add" -> add(value.path("read").asText(""), value.path("chosen").asText(""), pairs);
        default -> {} // says nothing of a token
      }
    }
    return List.copyOf(pairs);
  }

  private static void add(String read, String corrected, List<Pair> pairs) {
    if (!read.isBlank() && !corrected.isBlank()) {
      pairs.add(new Pair(oneLine(read), oneLine(corrected)));
    }
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private JsonNode operations(byte[] patch) throws IOException {
    try {
      JsonNode operations = mapper.readTree(patch);
      if (!operations.isArray()) {
        throw new IOException("not a JSON patch (RFC 6902): no array");
      }
      return operations;
    } catch (JsonProcessingException e) {
      throw new IOException("not JSON: " + PlanJson.oneLine(e), e);
    }
  }
}
