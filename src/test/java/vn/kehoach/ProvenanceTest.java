package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kehoach.TablePdf.Form;
import vn.kehoach.TablePdf.Rules;
import vn.kehoach.TablePdf.Sheet;
import vn.kehoach.document.Box;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.SourceFile;
import vn.kehoach.document.Word;
import vn.kehoach.extract.ExtractOptions;
import vn.kehoach.extract.PageExtractor;
import vn.kehoach.layout.LineBuilder;

/** Cuts a page's picture out at the place of a line that was read, and reads it again. */
class ProvenanceTest {
  private static final double SKEW = 0.9;
  private static final int RIM = 6;

  private final PageExtractor extractor = new PageExtractor(ExtractOptions.DEFAULT);

  @ParameterizedTest
  @EnumSource(names = {"PORTRAIT", "SIDEWAYS"})
  void findsALineAgainWhereItWasRead(Sheet sheet) throws Exception {
    BufferedImage scan = skewed(page(sheet));
    List<Page> pages = extractor.pages(source(scan));
    Line line =
        new LineBuilder()
            .lines(pages).stream()
                .filter(one -> one.text().startsWith("Các cơ quan, đơn vị"))
                .findFirst()
                .orElseThrow();
    Page page = pages.get(0);
    boolean turned = page.turns() % 2 != 0;
    double scale = scan.getWidth() / (turned ? page.height() : page.width());

    BufferedImage cut = cut(scan, place(line), scale);

    assertThat(turned).isEqualTo(sheet == Sheet.SIDEWAYS);
    assertThat(turned ? cut.getHeight() : cut.getWidth())
        .isGreaterThan(5 * (turned ? cut.getWidth() : cut.getHeight()));
    assertThat(extractor.pages(source(cut)).get(0).lines())
        .extracting(Line::text)
        .containsExactly(line.text());
  }

  private static BufferedImage page(Sheet sheet) throws Exception {
    Form form = new Form(Rules.ALL, sheet, new double[] {40, 200, 200}, 13, false, false);
    try (TablePdf pdf = new TablePdf(form);
        PDDocument document =
            Loader.loadPDF(
                pdf.bytes(
                    List.of(
                        List.of("STT", "Nhiệm vụ", "Cơ quan chủ trì"),
                        List.of("1", "Kiểm tra việc thực hiện", "Sở Nội vụ"))))) {
      return new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
    }
  }

  private static BufferedImage skewed(BufferedImage page) {
    BufferedImage skewed = paper(page.getWidth(), page.getHeight());
    Graphics2D graphics = skewed.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.rotate(Math.toRadians(SKEW), page.getWidth() / 2.0, page.getHeight() / 2.0);
    graphics.drawImage(page, 0, 0, null);
    graphics.dispose();
    return skewed;
  }

  private static BufferedImage paper(int width, int height) {
    BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = paper.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return paper;
  }

  private static Box place(Line line) {
    return line.words().stream().map(Word::box).reduce(Box::union).orElseThrow();
  }

  private static BufferedImage cut(BufferedImage scan, Box place, double scale) {
    int left = Math.max(0, (int) (place.left() * scale) - RIM);
    int top = Math.max(0, (int) (place.top() * scale) - RIM);
    int right = Math.min(scan.getWidth(), (int) (place.right() * scale) + RIM);
    int bottom = Math.min(scan.getHeight(), (int) (place.bottom() * scale) + RIM);
    BufferedImage cut = paper(right - left + 200, bottom - top + 200);
    Graphics2D graphics = cut.createGraphics();
    graphics.drawImage(scan.getSubimage(left, top, right - left, bottom - top), 100, 100, null);
    graphics.dispose();
    return cut;
  }

  private static SourceFile source(BufferedImage image) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return new SourceFile("scan", out.toByteArray());
  }
}
