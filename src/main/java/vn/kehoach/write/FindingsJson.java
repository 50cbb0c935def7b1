package vn.kehoach.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** What an examination found, as a JSON array of objects, for scripts. */
public final class FindingsJson {
  private FindingsJson() {}

  /** Writes the findings, each by its keys in their order; the stream stays open. */
  public static void write(List<Map<String, String>> findings, OutputStream out)
      throws IOException {
    IndentedJson.write(findings, out);
  }
}
