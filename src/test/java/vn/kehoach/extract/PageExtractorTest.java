package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.SourceFile;
import vn.kehoach.document.Word;

class PageExtractorTest {
  private final PageExtractor extractor = new PageExtractor(ExtractOptions.DEFAULT);

  @Test
  void partsPlainTextAtFormFeeds() throws Exception {
    List<Page> pages = extractor.pages(text("KẾ HOẠCH\n\nI. MỤC ĐÍCH\f2\nhết\n\f"));

    assertThat(pages).extracting(Page::number).containsExactly(1, 2);
    assertThat(pages.get(0).lines())
        .extracting(line -> line.gapBefore() + " " + line.text())
        .containsExactly("false KẾ HOẠCH", "true I. MỤC ĐÍCH");
    assertThat(pages.get(1).origin()).isEqualTo(PageOrigin.PLAIN_TEXT);
  }

  @Test
  void tellsTypesFromBytes() throws Exception {
    assertThat(extractor.mediaType(text("một hai"))).isEqualTo("text/plain");
    assertThat(extractor.mediaType(source(pdf("x", 0)))).isEqualTo("application/pdf");
    assertThat(extractor.mediaType(source(png(table())))).isEqualTo("image/png");
  }

  @Test
  void saysWhyAFileIsNotRead() throws Exception {
    assertRefused(new byte[0], "is empty");
    assertRefused(" \n ".getBytes(StandardCharsets.UTF_8), "is empty");
    assertRefused("tiếng Việt".getBytes(StandardCharsets.UTF_16LE), "not supported");
    assertRefused("ti\u00eang".getBytes(StandardCharsets.ISO_8859_1), "not UTF-8");
    assertRefused("%PDF-1.7\nnot one".getBytes(StandardCharsets.UTF_8), "damaged");
    assertRefused(Arrays.copyOf(png(table()), 400), "damaged");
    assertRefused(new byte[] {1, 2, 3, 4}, "not supported");
  }

  @Test
  void refusesAPdfWithoutPages() throws Exception {
    try (PDDocument document = new PDDocument()) {
      assertRefused(saved(document), "no pages");
    }
  }

  @Test
  void opensAnEncryptedPdfWithItsPasswordOnly() throws Exception {
    byte[] locked = encrypted("secret");
    ExtractOptions with =
        new ExtractOptions(
            ExtractOptions.OcrMode.NEVER, "secret", null, 1, ExtractOptions.Limits.DEFAULT);

    assertRefused(locked, "encrypted");
    assertThat(new PageExtractor(with).pages(source(locked))).hasSize(1);
  }

  @Test
  void refusesMorePagesThanTheLimit() {
    ExtractOptions.Limits one = new ExtractOptions.Limits(1, 1_000_000, 1_000_000);
    ExtractOptions options = new ExtractOptions(ExtractOptions.OcrMode.AUTO, null, null, 1, one);

    assertThatThrownBy(() -> new PageExtractor(options).pages(text("a\fb\fc")))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("limit");
  }

  @Test
  void refusesATessdataDirectoryWithoutTheModel() throws Exception {
    ExtractOptions options =
        new ExtractOptions(
            ExtractOptions.OcrMode.AUTO,
            null,
            Path.of("no-such-directory"),
            1,
            ExtractOptions.Limits.DEFAULT);

    assertThatThrownBy(() -> new PageExtractor(options).pages(source(png(table()))))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining("vie.traineddata");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void placesWordsOnThePageAsItIsShown(int rotation) throws Exception {
    Page page = extractor.pages(source(pdf("Ke hoach", rotation))).get(0);

    Word word = page.lines().get(0).words().get(0);
    Box box = Objects.requireNonNull(word.box());
    assertThat(word.text()).isEqualTo("Ke");
    assertThat(word.style().bold()).isTrue();
    assertThat(box.left()).isBetween(99.0, 101.0);
    assertThat(box.top()).isBetween(185.0, 192.0);
    assertThat(page.lines().get(0).text()).isEqualTo("Ke hoach");
  }

  @Test
  void readsATableFromAScanCellByCell() throws Exception {
    Page page = extractor.pages(source(png(table()))).get(0);

    assertReadsTheTable(page);
  }

  @Test
  void turnsAScanThatLiesOnItsSide() throws Exception {
    Page page = extractor.pages(source(png(turned(table())))).get(0);

    assertReadsTheTable(page);
    assertThat(page.width()).isGreaterThan(page.height());
  }

  @Test
  void recognisesAScanInAPdfAndKeepsItsPlaces() throws Exception {
    BufferedImage image = table();
    byte[] bytes;
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(600, 342));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, 600, 342);
      }
      bytes = saved(document);
    }

    Page page = extractor.pages(source(bytes)).get(0);

    assertReadsTheTable(page);
    Word first =
        page.lines().stream()
            .flatMap(line -> line.words().stream())
            .filter(word -> word.text().equals("Kèm"))
            .findFirst()
            .orElseThrow();
    Box box = Objects.requireNonNull(first.box());
    double scale = 600.0 / image.getWidth();
    assertThat(box.left()).isBetween(185 * scale, 195 * scale);
  }

  @Test
  void findsNoTextOnABlankScan() throws Exception {
    BufferedImage blank = new BufferedImage(800, 1000, BufferedImage.TYPE_BYTE_GRAY);
    blank.createGraphics().fillRect(0, 0, 800, 1000);

    assertThat(extractor.pages(source(png(blank))).get(0).lines()).isEmpty();
  }

  private static void assertReadsTheTable(Page page) {
    assertThat(page.origin()).isEqualTo(PageOrigin.OCR);
    assertThat(page.rules()).hasSizeGreaterThan(8);
    assertThat(page.lines())
        .extracting(Line::text)
        .contains("PHÂN CÔNG NHIỆM VỤ", "Phòng Văn hóa", "và Thông tin", "Phòng Nội vụ");
  }

  private void assertRefused(byte[] bytes, String cause) {
    assertThatThrownBy(() -> extractor.pages(source(bytes)))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(cause)
        .message()
        .doesNotContain("\n");
  }

  private static SourceFile text(String text) {
    return source(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SourceFile source(byte[] bytes) {
    return new SourceFile("test", bytes);
  }

  /** A page that shows its text 100 points from the left and 200 from the top, however turned. */
  private static byte[] pdf(String text, int rotation) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      page.setRotation(rotation);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 12);
        content.setTextMatrix(new org.apache.pdfbox.util.Matrix(start(rotation)));
        content.showText(text);
        content.endText();
      }
      return saved(document);
    }
  }

  private static AffineTransform start(int rotation) {
    double width = PDRectangle.A4.getWidth();
    double height = PDRectangle.A4.getHeight();
    return switch (rotation) {
      case 90 -> new AffineTransform(0, 1, -1, 0, 200, 100);
      case 180 -> new AffineTransform(-1, 0, 0, -1, width - 100, 200);
      case 270 -> new AffineTransform(0, -1, 1, 0, width - 200, height - 100);
      default -> AffineTransform.getTranslateInstance(100, height - 200);
    };
  }

  private static byte[] encrypted(String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return saved(document);
    }
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static BufferedImage table() throws IOException {
    try (InputStream in = PageExtractorTest.class.getResourceAsStream("table.png")) {
      return ImageIO.read(Objects.requireNonNull(in));
    }
  }

  private static BufferedImage turned(BufferedImage image) {
    AffineTransform quarter = new AffineTransform(0, 1, -1, 0, image.getHeight(), 0);
    BufferedImage turned =
        new BufferedImage(image.getHeight(), image.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
    turned.createGraphics().drawRenderedImage(image, quarter);
    return turned;
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
