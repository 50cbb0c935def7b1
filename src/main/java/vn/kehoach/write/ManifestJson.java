package vn.kehoach.write;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import vn.kehoach.batch.Manifest;

/** The lines of a batch's manifest as JSON. */
public final class ManifestJson implements Manifest.Codec {
  private final JsonMapper mapper =
      JsonMapper.builder().annotationIntrospector(new ContractNames()).build();

  @Override
  public String line(Manifest.Entry entry) {
    try {
      return mapper.writeValueAsString(entry);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not to be written: " + entry, e);
    }
  }

  @Override
  public Optional<Manifest.Entry> entry(String line) {
    try {
      return Optional.ofNullable(mapper.readValue(line, Manifest.Entry.class))
          .filter(ManifestJson::isWhole);
    } catch (JsonProcessingException e) {
      return Optional.empty(); // a line that a killed run did not finish
    }
  }

  private static boolean isWhole(Manifest.Entry entry) {
    return isThere(entry.input())
        && isThere(entry.settings())
        && isThere(entry.state())
        && isThere(entry.output());
  }

  /** What the types rule out but JSON from elsewhere does not. */
  private static boolean isThere(Object value) {
    return value != null;
  }
}
