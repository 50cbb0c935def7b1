package vn.kehoach.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  @TempDir private Path dir;

  @Test
  void findsWhatThisMachineHas() {
    Run run = Run.of("doctor");
    assertThat(run.out())
        .containsPattern("ok +Java +\\d")
        .containsPattern("ok +OCR library +Tesseract 5")
        .containsPattern("ok +OCR model +vie, the packed one")
        .containsPattern("ok +restoration +the packed model, loads in ");
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void saysHowToMendWhatIsMissing() {
    Run run = Run.of("doctor", "--tessdata", dir, "--model", dir.resolve("none"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern("missing +OCR model +no vie.traineddata in .*\n +name a directory")
        .containsPattern("missing +restoration +.*no such file.*\n +leave --model away");
  }

  @Test
  void printsJsonForScripts() throws IOException {
    JsonNode findings = new ObjectMapper().readTree(Run.of("doctor", "--format=json").out());
    assertThat(findings.findValuesAsText("thing")).contains("Java", "memory", "temporary files");
    assertThat(findings.get(0).path("state").asText()).isEqualTo("ok");
  }
}
