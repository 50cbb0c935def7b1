package vn.kehoach;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import vn.kehoach.TablePdf.Form;
import vn.kehoach.TablePdf.Rules;
import vn.kehoach.TablePdf.Sheet;
import vn.kehoach.document.Line;
import vn.kehoach.document.SourceFile;
import vn.kehoach.extract.ExtractOptions;
import vn.kehoach.extract.PageExtractor;
import vn.kehoach.layout.LineBuilder;

/**
 * Reads drawn tables back, from PDFs and from scans of them, and counts the cells that are right.
 */
class TablesTest {
  private static final double RIGHT_IN_TEXT = 0.98;
  private static final double RIGHT_IN_SCANS = 0.92;

  private static final double[] NARROW = {32, 170, 95, 110, 85};
  private static final double[] WIDE = {35, 210, 110, 140, 90, 150};
  private static final double[] FEW = {40, 260, 190};

  private static final String[] HEADS = {
    "STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian hoàn thành", "Sản phẩm"
  };
  private static final String[] TASKS = {
    "Xây dựng quy chế phối hợp giữa các đơn vị",
    "Tổ chức hội nghị triển khai đến cấp xã",
    "Rà soát, cập nhật cơ sở dữ liệu dùng chung",
    "Tập huấn nghiệp vụ cho đội ngũ cán bộ, công chức",
    "Kiểm tra, đôn đốc việc thực hiện",
    "Báo cáo kết quả"
  };
  private static final String[] LEADS = {
    "Sở Nội vụ", "Sở Tài chính", "Văn phòng Ủy ban nhân dân tỉnh", "Công an tỉnh"
  };
  private static final String[] HELPERS = {
    "Các sở, ban, ngành", "Ủy ban nhân dân cấp xã", "Báo và Phát thanh, Truyền hình tỉnh"
  };
  private static final String[] TIMES = {"Quý II", "Tháng 9/2025", "Hằng năm", "Trước 30/11"};
  private static final String[] RESULTS = {
    "Quyết định", "Báo cáo của Ủy ban", "Hội nghị", "Kế hoạch"
  };

  private final LineBuilder builder = new LineBuilder();

  @Test
  void readsTheCellsOfTextPdfs() throws Exception {
    PageExtractor extractor = extractor(ExtractOptions.OcrMode.NEVER);
    Score score = new Score();
    int seed = 0;
    for (Form form : forms()) {
      List<List<String>> rows = rows(form, 6 + 11 * (seed % 3), seed++);
      score.add(form, rows, cells(extractor, pdf(form, rows)));
    }

    assertThat(seed).isGreaterThanOrEqualTo(20);
    assertThat(score.f1()).as(score.worst()).isGreaterThanOrEqualTo(RIGHT_IN_TEXT);
  }

  @Test
  void readsTheCellsOfLightScans() throws Exception {
    PageExtractor extractor = extractor(ExtractOptions.OcrMode.ALWAYS);
    Score score = new Score();
    for (Form form :
        List.of(
            new Form(Rules.ALL, Sheet.PORTRAIT, NARROW, 12, true, false),
            new Form(Rules.ALL, Sheet.SIDEWAYS, WIDE, 13, false, false),
            new Form(Rules.OPEN_SIDES, Sheet.PORTRAIT, FEW, 13, false, false),
            new Form(Rules.NONE, Sheet.LANDSCAPE, WIDE, 12, false, false))) {
      List<List<String>> rows = rows(form, 5, 77);
      score.add(form, rows, cells(extractor, scan(pdf(form, rows))));
    }

    assertThat(score.f1()).as(score.worst()).isGreaterThanOrEqualTo(RIGHT_IN_SCANS);
  }

  private static List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    for (Rules rules : Rules.values()) {
      boolean drawn = rules != Rules.ACROSS && rules != Rules.NONE;
      forms.add(new Form(rules, Sheet.PORTRAIT, NARROW, 11, false, true));
      forms.add(new Form(rules, Sheet.PORTRAIT, FEW, 13, drawn, false));
      forms.add(new Form(rules, Sheet.LANDSCAPE, WIDE, 12, false, false));
      forms.add(new Form(rules, Sheet.ROTATED, WIDE, 13, drawn, true));
      forms.add(new Form(rules, Sheet.SIDEWAYS, NARROW, 12, false, true));
    }
    return forms;
  }

  /** A head and some rows below it; the longest cell comes where chance puts it. */
  private static List<List<String>> rows(Form form, int count, int seed) {
    Random random = new Random(seed);
    int columns = form.widths().length;
    List<List<String>> rows = new ArrayList<>(List.of(List.of(HEADS).subList(0, columns)));
    for (int i = 1; i <= count; i++) {
      List<String> row =
          List.of(
              Integer.toString(i),
              any(TASKS, random),
              any(LEADS, random),
              any(HELPERS, random),
              any(TIMES, random),
              any(RESULTS, random));
      rows.add(row.subList(0, columns));
    }
    return rows;
  }

  private static String any(String[] of, Random random) {
    return of[random.nextInt(of.length)];
  }

  private static byte[] pdf(Form form, List<List<String>> rows) throws Exception {
    try (TablePdf pdf = new TablePdf(form)) {
      return pdf.bytes(rows);
    }
  }

  /** The pages at 200 dpi on gray paper with some noise, a little askew, as a TIFF. */
  private static byte[] scan(byte[] pdf) throws Exception {
    Random random = new Random(5);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
    try (PDDocument document = Loader.loadPDF(pdf);
        ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        BufferedImage page = new PDFRenderer(document).renderImageWithDPI(i, 200, ImageType.GRAY);
        writer.writeToSequence(new javax.imageio.IIOImage(worn(page, random), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static BufferedImage worn(BufferedImage page, Random random) {
    BufferedImage worn =
        new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = worn.createGraphics();
    graphics.fillRect(0, 0, worn.getWidth(), worn.getHeight());
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.rotate(Math.toRadians(0.4), worn.getWidth() / 2.0, worn.getHeight() / 2.0);
    graphics.drawImage(page, 0, 0, null);
    graphics.dispose();
    int[] row = new int[worn.getWidth()];
    for (int y = 0; y < worn.getHeight(); y++) {
      worn.getRaster().getSamples(0, y, row.length, 1, 0, row);
      for (int x = 0; x < row.length; x++) {
        double level = 30 + row[x] * 0.8 + random.nextGaussian() * 5;
        row[x] = (int) Math.max(0, Math.min(255, level));
      }
      worn.getRaster().setSamples(0, y, row.length, 1, 0, row);
    }
    return worn;
  }

  private static PageExtractor extractor(ExtractOptions.OcrMode ocr) {
    return new PageExtractor(new ExtractOptions(ocr, null, null, 2, ExtractOptions.Limits.DEFAULT));
  }

  /** The texts of the cells, by table, row and column. */
  private Map<String, String> cells(PageExtractor extractor, byte[] file) throws Exception {
    Map<String, String> cells = new TreeMap<>();
    for (Line line : builder.lines(extractor.pages(new SourceFile("table", file)))) {
      Line.Cell cell = line.cell();
      if (cell != null && line.kind() == Line.Kind.TABLE) {
        String key = cell.table() + "/" + cell.row() + "/" + cell.column();
        cells.merge(key, line.text(), (a, b) -> a + " " + b);
      }
    }
    return cells;
  }

  /** Cells that are in their place with their text. */
  private static final class Score {
    private final Map<Double, String> tables = new TreeMap<>();
    private int right;
    private int drawn;
    private int found;

    void add(Form form, List<List<String>> rows, Map<String, String> cells) {
      int own = 0;
      int all = 0;
      String wrong = "";
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          String cell = cells.get("0/" + row + "/" + column);
          boolean same = rows.get(row).get(column).equals(cell);
          own += same ? 1 : 0;
          all++;
          wrong = same || !wrong.isEmpty() ? wrong : row + "/" + column + " " + cell;
        }
      }
      right += own;
      drawn += all;
      found += cells.size();
      tables.put((double) own / all + tables.size() * 1e-9, form + " " + wrong);
    }

    double f1() {
      return 2.0 * right / (drawn + found);
    }

    String worst() {
      StringBuilder worst = new StringBuilder();
      tables.forEach(
          (share, what) ->
              worst.append(Math.round(share * 100)).append(" % ").append(what).append('\n'));
      return worst.toString();
    }
  }
}
