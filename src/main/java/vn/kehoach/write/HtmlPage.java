package vn.kehoach.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of HTML that is one file: its style, its scripts and its data are in it, and nothing but
 * them may run or be loaded, by a content-security policy (CSP Level 3) that names their hashes.
 * The data are JSON in which no character ends or begins a tag; scripts show them as text only.
 */
final class HtmlPage {
  private static final String MARK = "{{";

  private final String template;
  private final String style;
  private final List<String> scripts;

  /**
   * @param name of the resources: {@code review} for review.html and review.css
   * @param scriptNames the scripts' resources in the order in which they run
   */
  HtmlPage(String name, String... scriptNames) {
    template = PackedText.of(name + ".html");
    style = PackedText.of("page.css") + PackedText.of(name + ".css");
    scripts = Stream.of(scriptNames).map(PackedText::of).toList();
  }

  /** Writes the page; {@code mapper} knows how the data are written. */
  void write(String title, Object data, JsonMapper mapper, OutputStream out) throws IOException {
    String rest = template;
    for (int mark = rest.indexOf(MARK); mark >= 0; mark = rest.indexOf(MARK)) {
      print(rest.substring(0, mark), out);
      int end = rest.indexOf("}}", mark);
      switch (rest.substring(mark + MARK.length(), end)) {
        case "policy" -> print(policy(), out);
        case "title" -> print(escaped(title), out);
        case "style" -> print("<style>" + style + "</style>", out);
        case "data" -> writeData(data, mapper, out);
        case "scripts" -> print(scriptTags(), out);
        default -> throw new IllegalStateException("not a mark: " + rest.substring(mark, end));
      }
      rest = rest.substring(end + 2);
    }
    print(rest, out);
  }

  private static void writeData(Object data, JsonMapper mapper, OutputStream out)
      throws IOException {
    print("<script type=\"application/json\" id=\"data\">", out);
    try (JsonGenerator json = mapper.getFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setCharacterEscapes(new TagEscapes());
      mapper.writeValue(json, data);
    }
    print("</script>", out);
  }

  private String scriptTags() {
    return scripts.stream()
        .map(script -> "<script>" + script + "</script>")
        .collect(Collectors.joining("\n"));
  }

  private String policy() {
    return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src "
        + hash(style)
        + "; script-src "
        + scripts.stream().map(HtmlPage::hash).collect(Collectors.joining(" "));
  }

  private static String hash(String content) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static void print(String text, OutputStream out) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes what HTML would take for markup as JSON's own escapes. */
  private static final class TagEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = standardAsciiEscapesForJSON();
      for (char c : new char[] {'<', '>', '&'}) {
        escapes[c] = ESCAPE_STANDARD;
      }
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return null;
    }
  }
}
