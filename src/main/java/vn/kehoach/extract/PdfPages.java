package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.Warning;

/** An open PDF: the lines of its pages' text layers, and their pictures. For one thread. */
final class PdfPages implements AutoCloseable {
  /** What a page is drawn at where it is no single image; office scanners' usual resolution. */
  private static final double DRAWN_RESOLUTION = 300;

  private static final double LOWEST_RESOLUTION = 150;
  private static final double HIGHEST_RESOLUTION = 400;

  /** A page is a scan if one image covers so much of it. */
  private static final double SCAN_SHARE = 0.5;

  /** Other images up to this share are seals and signatures, drawn over the scan. */
  private static final double STAMP_SHARE = 0.1;

  private final PDDocument document;
  private final PDFRenderer renderer;
  private final ExtractOptions.Limits limits;
  private final UnpackedSize unpacked;

  PdfPages(byte[] bytes, ExtractOptions options) throws UnreadableSourceException {
    document = open(bytes, options.password() == null ? "" : options.password());
    renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
    limits = options.limits();
    unpacked = new UnpackedSize(limits.unpacked());
  }

  private static PDDocument open(byte[] bytes, String password) throws UnreadableSourceException {
    try {
      return Loader.loadPDF(
          new RandomAccessReadBuffer(bytes),
          password,
          null,
          null,
          IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new UnreadableSourceException(
          password.isEmpty()
              ? "the PDF is encrypted; give its password, as by --password"
              : "the password does not open the PDF; give the right one",
          e);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableSourceException(
          "the PDF is damaged or cut off (" + oneLine(e) + "); get the file again", e);
    }
  }

  private static String oneLine(Exception e) {
    return String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
  }

  int count() {
    return document.getNumberOfPages();
  }

  /** What a page, 1-based, draws. */
  PdfContent content(int number) throws IOException {
    return PdfContent.of(document.getPage(number - 1), unpacked);
  }

  /** The page of a text layer, turned so that most of its letters stand upright. */
  Page page(int number, PdfContent content, GlyphLines lines) {
    double[] size = size(document.getPage(number - 1));
    int turns = content.turns();
    boolean across = turns % 2 != 0;
    return new Page(
        number,
        turns,
        across ? size[1] : size[0],
        across ? size[0] : size[1],
        PageOrigin.TEXT_LAYER,
        lines.lines(number, content.glyphs(turns, size[0], size[1])),
        content.rules(turns, size[0], size[1]),
        List.of());
  }

  /** A page that can not be read. */
  Page page(int number, Warning why) {
    return new Page(number, 0, 0, PageOrigin.TEXT_LAYER, List.of(), List.of(why));
  }

  /** Whether most of a page is one image. */
  boolean scan(int number, PdfContent content) {
    double[] size = size(document.getPage(number - 1));
    return content.images().stream()
        .anyMatch(image -> image.area() >= SCAN_SHARE * size[0] * size[1]);
  }

  /**
   * The picture of a page: the scan's own pixels where the page is one image, else the page drawn.
   *
   * @throws IOException if the page can not be drawn, or is larger than the limit
   */
  PageImage picture(int number, PdfContent content) throws IOException {
    double[] size = size(document.getPage(number - 1));
    for (PdfImage image : content.images()) {
      if (image.pixels() > limits.pixels()) {
        throw new IOException("an image of " + image.pixels() + " pixels is over the limit");
      }
      unpacked.check(image.image().getCOSObject());
    }
    Optional<PdfImage> scan = onlyScan(content, size[0] * size[1]);
    if (scan.isPresent()) {
      return own(scan.get(), size);
    }
    double resolution =
        content.images().stream()
            .max(Comparator.comparingDouble(PdfImage::area))
            .filter(image -> image.area() >= SCAN_SHARE * size[0] * size[1])
            .map(PdfImage::resolution)
            .orElse(DRAWN_RESOLUTION);
    return drawn(number, Math.max(LOWEST_RESOLUTION, Math.min(HIGHEST_RESOLUTION, resolution)));
  }

  /**
   * A small picture of a page.
   *
   * @param side its longer side in pixels
   */
  PageImage reduced(int number, int side) throws IOException {
    double[] size = size(document.getPage(number - 1));
    return drawn(number, side * 72 / Math.max(1, Math.max(size[0], size[1])));
  }

  private static Optional<PdfImage> onlyScan(PdfContent content, double area) {
    List<PdfImage> large =
        content.images().stream().filter(image -> image.area() > STAMP_SHARE * area).toList();
    return large.size() == 1
            && large.get(0).area() >= SCAN_SHARE * area
            && large.get(0).upright()
            && !large.get(0).image().isStencil()
        ? Optional.of(large.get(0))
        : Optional.empty();
  }

  private static PageImage own(PdfImage scan, double[] size) throws IOException {
    BufferedImage pixels = scan.decoded();
    AffineTransform toPage = new AffineTransform(scan.place());
    toPage.translate(0, 1);
    toPage.scale(1.0 / pixels.getWidth(), -1.0 / pixels.getHeight());
    return new PageImage(pixels, toPage, size[0], size[1]);
  }

  private PageImage drawn(int number, double resolution) throws IOException {
    double[] size = size(document.getPage(number - 1));
    double inches = Math.max(size[0] * size[1], 1) / (72 * 72);
    double affordable = Math.sqrt(limits.pixels() / inches);
    if (affordable < 72) {
      throw new IOException("a page of " + Math.round(inches) + " square inches is over the limit");
    }
    float dpi = (float) Math.min(resolution, affordable);
    return PageImage.whole(
        renderer.renderImageWithDPI(number - 1, dpi, ImageType.RGB), size[0], size[1]);
  }

  /** Width and height as the page is shown. */
  private static double[] size(PDPage page) {
    PDRectangle crop = page.getCropBox();
    return Math.floorMod(page.getRotation(), 180) == 0
        ? new double[] {crop.getWidth(), crop.getHeight()}
        : new double[] {crop.getHeight(), crop.getWidth()};
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF's scratch files can not be closed", e);
    }
  }
}
