package vn.kehoach.write;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Carries corrected tokens into the text of a plan: every span keeps what it points at, and values
 * that were read word for word from a corrected part are corrected with it. Works on the plan's
 * tree, so that whatever has a span follows.
 */
final class TokenCorrections {
  /** Keys whose values are not the document's words. */
  private static final Set<String> NOT_READ =
      Set.of(
          "schemaVersion",
          "source",
          "id",
          "sectionId",
          "kind",
          "role",
          "bound",
          "comparator",
          "recurrence",
          "deadlines",
          "date",
          "start",
          "end",
          "due",
          "documentTypeCode");

  private final String text;

  /** A part of the text before, and what stands there after. */
  private record Change(int start, int end, String chosen) {
    int growth() {
      return chosen.length() - (end - start);
    }
  }

  /**
   * @param before the plan as it was
   */
  TokenCorrections(JsonNode before) {
    text = before.path("text").asText("");
  }

  /**
   * The patched plan, with text, spans and values corrected by its tokens.
   *
   * @throws IOException if tokens lie over each other or outside of the text
   */
  JsonNode follow(JsonNode after) throws IOException {
    List<Change> changes = changes(after.path("quality").path("uncertain"));
    if (!changes.isEmpty() && after instanceof ObjectNode plan) {
      walk(plan, 0, text.length(), changes);
      plan.put("text", corrected(0, text.length(), changes));
    }
    return after;
  }

  private List<Change> changes(JsonNode tokens) throws IOException {
    List<Change> changes = new ArrayList<>();
    for (JsonNode token : tokens) {
      int start = token.path("span").path("start").asInt(-1);
      int end = token.path("span").path("end").asInt(-1);
      String chosen = token.path("chosen").asText("");
      if (start < 0 || end <= start || end > text.length() || chosen.isEmpty()) {
        throw new IOException("a token lies outside of the text: " + start + ".." + end);
      }
      if (!text.substring(start, end).equals(chosen)) {
        changes.add(new Change(start, end, chosen));
      }
    }
    changes.sort(Comparator.comparingInt(Change::start));
    for (int i = 1; i < changes.size(); i++) {
      if (changes.get(i).start() < changes.get(i - 1).end()) {
        throw new IOException("two tokens lie over each other: at " + changes.get(i).start());
      }
    }
    return changes;
  }

  /** Corrects a node whose values were read from a part of the text. */
  private void walk(JsonNode node, int start, int end, List<Change> changes) {
    JsonNode span = node.path("span");
    int from = span.isObject() ? span.path("start").asInt(start) : start;
    int to = span.isObject() ? span.path("end").asInt(end) : end;
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        entry.setValue(value(entry.getKey(), entry.getValue(), from, to, changes));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, value("", array.get(i), from, to, changes));
      }
    }
  }

  private JsonNode value(String name, JsonNode value, int start, int end, List<Change> changes) {
    if (name.equals("span") && value instanceof ObjectNode span) {
      span.put("start", moved(span.path("start").asInt(), changes));
      span.put("end", moved(span.path("end").asInt(), changes));
    } else if (name.equals("quality")) {
      moveSpans(value, changes);
    } else if (value.isTextual() && !NOT_READ.contains(name)) {
      return TextNode.valueOf(reread(value.asText(), start, end, changes));
    } else if (!NOT_READ.contains(name)) {
      walk(value, start, end, changes);
    }
    return value;
  }

  /** What was read of a token stays what was read: only its place moves. */
  private void moveSpans(JsonNode node, List<Change> changes) {
    for (JsonNode child : node) {
      if (child.path("span") instanceof ObjectNode span) {
        value("span", span, 0, 0, changes);
      } else {
        moveSpans(child, changes);
      }
    }
  }

  /** The value with the corrections of the place that it was copied from; else unchanged. */
  private String reread(String value, int start, int end, List<Change> changes) {
    int at = value.isEmpty() ? -1 : text.indexOf(value, Math.max(0, start));
    return at < 0 || at + value.length() > end
        ? value
        : corrected(at, at + value.length(), changes);
  }

  private String corrected(int start, int end, List<Change> changes) {
    StringBuilder corrected = new StringBuilder();
    int done = start;
    for (Change change : changes) {
      if (change.start() >= start && change.end() <= end) {
        corrected.append(text, done, change.start()).append(change.chosen());
        done = change.end();
      }
    }
    return corrected.append(text, done, end).toString();
  }

  /** Where an offset of the old text is in the new. */
  private static int moved(int offset, List<Change> changes) {
    int moved = offset;
    for (Change change : changes) {
      if (change.end() <= offset) {
        moved += change.growth();
      } else if (change.start() < offset) {
        moved += Math.min(0, change.growth());
      }
    }
    return moved;
  }
}
