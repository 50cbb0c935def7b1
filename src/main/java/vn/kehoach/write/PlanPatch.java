package vn.kehoach.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.flipkart.zjsonpatch.InvalidJsonPatchException;
import com.flipkart.zjsonpatch.JsonPatch;
import com.flipkart.zjsonpatch.JsonPatchApplicationException;
import java.io.IOException;

/**
 * Applies a person's corrections, a JSON patch (RFC 6902), to a plan. Where a patch changes what
 * was chosen for an uncertain token, or adds a token, the text and what was read from it follow.
 */
public final class PlanPatch {
  private final JsonMapper mapper = PlanJson.mapper();

  /**
   * The corrected plan as JSON, not yet held against the contract.
   *
   * @throws IOException if the plan or the patch is none, or the patch does not fit the plan; the
   *     message is one line
   */
  public byte[] apply(byte[] plan, byte[] patch) throws IOException {
    JsonNode before = tree(plan, "plan");
    JsonNode after = patched(before, tree(patch, "patch"));
    return mapper.writeValueAsBytes(new TokenCorrections(before).follow(after));
  }

  private static JsonNode patched(JsonNode plan, JsonNode patch) throws IOException {
    try {
      JsonPatch.validate(patch);
      return JsonPatch.apply(patch, plan);
    } catch (InvalidJsonPatchException e) {
      throw new IOException("not a JSON patch (RFC 6902): " + oneLine(e), e);
    } catch (JsonPatchApplicationException e) {
      throw new IOException(
          "the patch does not fit this plan ("
              + oneLine(e)
              + "); apply it to the plan it was made on",
          e);
    }
  }

  private JsonNode tree(byte[] bytes, String what) throws IOException {
    try {
      return mapper.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new IOException("the " + what + " is not JSON: " + PlanJson.oneLine(e), e);
    }
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }
}
