package vn.kehoach.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.SourceFile;
import vn.kehoach.document.Warning;

/** Files that are made to take a reader down: each ends soon, in a message or in a warning. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {
  private static final int BOMB = 600 << 20;

  private final PageExtractor extractor =
      new PageExtractor(
          new ExtractOptions(
              ExtractOptions.OcrMode.NEVER, null, null, 1, ExtractOptions.Limits.DEFAULT));

  @Test
  void refusesAnImageOfTooManyPixelsWithoutDecodingIt() {
    assertRefused(png(40_000, 40_000), "pixels");
  }

  @Test
  void survivesAPdfThatLiesAboutItsPages() {
    String tree = "<< /Type /Pages /Kids [3 0 R] /Count 100000 >>";

    assertEndsWithoutText(pdf(tree, "<< /Type /Page /Parent 2 0 R >>"));
  }

  @Test
  void survivesAPageTreeThatHoldsItself() {
    String tree = "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 5 >>";

    assertEndsWithoutText(pdf(tree, "<< /Type /Page /Parent 2 0 R >>"));
  }

  @Test
  void leavesOutAPageThatGrowsWhenUnpackedAndReadsTheOthers() throws Exception {
    List<Page> pages = extractor.pages(new SourceFile("bomb", bomb()));

    assertThat(pages).hasSize(2);
    assertThat(pages.get(0).warnings()).extracting(Warning::code).containsExactly("page-unread");
    assertThat(pages.get(1).lines()).extracting(Line::text).containsExactly("Ke hoach");
  }

  @Test
  void survivesATiffWhosePagesGoRound() {
    assertEndsWithoutText(tiff(8));
  }

  @Test
  void readsATiffUpToWhereItPointsBehindItsEnd() throws Exception {
    assertThat(extractor.pages(new SourceFile("tiff", tiff(1 << 30)))).hasSize(1);
  }

  @Test
  void survivesAFontThatIsNone() throws Exception {
    byte[] bytes;
    try (PDDocument document = new PDDocument()) {
      PDPage page = written(document);
      COSStream junk = document.getDocument().createCOSStream();
      try (OutputStream out = junk.createOutputStream()) {
        out.write(new byte[] {0, 1, 0, 0, 0, 9, 0, 1});
      }
      org.apache.pdfbox.cos.COSDictionary fonts =
          page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      org.apache.pdfbox.cos.COSDictionary font =
          fonts.getCOSDictionary(fonts.keySet().iterator().next());
      org.apache.pdfbox.cos.COSDictionary descriptor = new org.apache.pdfbox.cos.COSDictionary();
      descriptor.setItem(COSName.FONT_FILE2, junk);
      font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
      font.setItem(COSName.FONT_DESC, descriptor);
      bytes = saved(document);
    }

    assertThat(extractor.pages(new SourceFile("font", bytes))).hasSize(1);
  }

  private void assertRefused(byte[] bytes, String cause) {
    assertThatThrownBy(() -> extractor.pages(new SourceFile("hostile", bytes)))
        .isInstanceOf(UnreadableSourceException.class)
        .hasMessageContaining(cause);
  }

  private void assertEndsWithoutText(byte[] bytes) {
    try {
      assertThat(extractor.pages(new SourceFile("hostile", bytes)))
          .allMatch(page -> page.lines().isEmpty());
    } catch (UnreadableSourceException e) {
      assertThat(e).message().isNotEmpty().doesNotContain("\n");
    }
  }

  /** A PNG that says how large it is, and no more. */
  private static byte[] png(int width, int height) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + 25 + 12);
    bytes.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(
        bytes,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0})
            .array());
    chunk(bytes, "IEND", new byte[0]);
    return bytes.array();
  }

  private static void chunk(ByteBuffer to, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    to.putInt(data.length).put(name).put(data).putInt((int) sum.getValue());
  }

  private static byte[] pdf(String pageTree, String page) {
    return ("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n"
            + pageTree
            + "\nendobj\n3 0 obj\n"
            + page
            + "\nendobj\ntrailer\n<< /Root 1 0 R /Size 4 >>\n%%EOF\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** A TIFF of one white pixel whose directory is followed by the one at {@code next}. */
  private static byte[] tiff(int next) {
    int[][] entries = {
      {256, 3, 1, 1},
      {257, 3, 1, 1},
      {258, 3, 1, 8},
      {259, 3, 1, 1},
      {262, 3, 1, 1},
      {273, 4, 1, 126},
      {277, 3, 1, 1},
      {278, 3, 1, 1},
      {279, 4, 1, 1}
    };
    ByteBuffer bytes = ByteBuffer.allocate(128).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(new byte[] {'I', 'I', 42, 0}).putInt(8).putShort((short) entries.length);
    for (int[] entry : entries) {
      bytes.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]).putInt(entry[3]);
    }
    return bytes.putInt(next).put(126, (byte) 255).array();
  }

  private static byte[] bomb() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      COSStream stream = document.getDocument().createCOSStream();
      stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
      try (OutputStream raw = stream.createRawOutputStream();
          DeflaterOutputStream out = new DeflaterOutputStream(raw, new Deflater(1))) {
        byte[] blanks = "          ".repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        for (long written = 0; written < BOMB; written += blanks.length) {
          out.write(blanks);
        }
      }
      page.setContents(new PDStream(stream));
      written(document);
      return saved(document);
    }
  }

  private static PDPage written(PDDocument document) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(100, 500);
      content.showText("Ke hoach");
      content.endText();
    }
    return page;
  }

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }
}
