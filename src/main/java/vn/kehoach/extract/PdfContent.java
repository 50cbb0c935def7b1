package vn.kehoach.extract;

import com.ibm.icu.text.Normalizer2;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;
import vn.kehoach.document.Word;

/** What a PDF page draws: its letters in the order of the content stream, its images, its paths. */
final class PdfContent extends PDFGraphicsStreamEngine {
  /** Font weights from 100 to 900, ISO 32000-1, table 122. */
  private static final int SEMI_BOLD = 600;

  /** A page with more letters than this is an attack or a mistake; a full A3 page has 20,000. */
  private static final int MOST_GLYPHS = 500_000;

  private final Normalizer2 compatible = Normalizer2.getNFKCInstance();
  private final AffineTransform shown;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<PdfImage> images = new ArrayList<>();
  private final Map<PDFont, Face> faces = new HashMap<>();
  private final RulePath path;
  private final UnpackedSize limit;
  private int paths;

  private PdfContent(PDPage page, UnpackedSize limit) {
    super(page);
    this.limit = limit;
    shown = shown(page);
    path = new RulePath(shown);
  }

  /** Everything that a page draws. */
  static PdfContent of(PDPage page, UnpackedSize limit) throws IOException {
    PdfContent found = new PdfContent(page, limit);
    limit.check(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
    found.processPage(page);
    found.showAnnotations(page);
    return found;
  }

  /** What is written over a page: numbers and dates put in later, signatures' stamps. */
  private void showAnnotations(PDPage page) throws IOException {
    for (PDAnnotation annotation : page.getAnnotations(PdfContent::isText)) {
      if (!annotation.isHidden() && !annotation.isNoView()) {
        showAnnotation(annotation);
      }
    }
  }

  private static boolean isText(PDAnnotation annotation) {
    return annotation instanceof PDAnnotationFreeText
        || annotation instanceof PDAnnotationRubberStamp
        || annotation instanceof PDAnnotationWidget;
  }

  /** How many quarter turns to the right bring most of the letters upright. */
  int turns() {
    int[] letters = new int[4];
    glyphs.stream().filter(glyph -> !glyph.blank()).forEach(glyph -> letters[glyph.direction()]++);
    for (int direction = 1; direction < 4; direction++) {
      if (2 * letters[direction] > letters[0] + letters[1] + letters[2] + letters[3]) {
        return 4 - direction;
      }
    }
    return 0;
  }

  /**
   * The letters after some quarter turns to the right.
   *
   * @param width of the page as it is shown
   * @param height of it
   */
  List<Glyph> glyphs(int turns, double width, double height) {
    AffineTransform turn = PageImage.turn(turns, width, height);
    return turns == 0 ? glyphs : glyphs.stream().map(glyph -> glyph.turned(turn, turns)).toList();
  }

  /** The straight lines along and across the page, as thin boxes, after some quarter turns. */
  List<Box> rules(int turns, double width, double height) {
    AffineTransform turn = PageImage.turn(turns, width, height);
    return path.rules().stream().map(rule -> PlacedLine.moved(rule, turn)).toList();
  }

  List<PdfImage> images() {
    return images;
  }

  /** Paths that were painted: rules, or letters drawn as outlines. */
  int paths() {
    return paths;
  }

  /** From user space to the page as it is shown: turned, origin top left, y downwards. */
  static AffineTransform shown(PDPage page) {
    PDRectangle crop = page.getCropBox();
    AffineTransform shown = new AffineTransform();
    switch (Math.floorMod(page.getRotation(), 360)) {
      case 90 -> shown.setTransform(0, 1, 1, 0, 0, 0);
      case 180 -> shown.setTransform(-1, 0, 0, 1, crop.getWidth(), 0);
      case 270 -> shown.setTransform(0, -1, -1, 0, crop.getHeight(), crop.getWidth());
      default -> shown.setTransform(1, 0, 0, -1, 0, crop.getHeight());
    }
    shown.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
    return shown;
  }

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) {
    String unicode = unicode(font, code);
    AffineTransform place = new AffineTransform(shown);
    place.concatenate(rendering.createAffineTransform());
    double size = Math.hypot(place.getShearX(), place.getScaleY());
    double along = Math.hypot(place.getScaleX(), place.getShearY());
    if (unicode == null || !(size > 0 && along > 0) || glyphs.size() >= MOST_GLYPHS) {
      return;
    }
    Point2D origin = place.transform(new Point2D.Double(), null);
    double angle = Math.atan2(place.getShearY(), place.getScaleX());
    glyphs.add(
        new Glyph(
            unicode,
            origin.getX(),
            origin.getY(),
            Math.max(0, along * displacement.getX()),
            Math.floorMod((int) Math.round(angle / (Math.PI / 2)), 4),
            faces.computeIfAbsent(font, Face::of).style(size),
            font.getName() == null ? "" : font.getName()));
  }

  /** What a code stands for; a simple font without a map is taken at its word. */
  private @Nullable String unicode(PDFont font, int code) {
    String unicode = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (unicode == null) {
      return font instanceof PDSimpleFont ? String.valueOf((char) code) : null;
    }
    boolean presentation = unicode.chars().anyMatch(c -> c >= 0xfb00 && c <= 0xfb06);
    return unicode.isEmpty() ? null : presentation ? compatible.normalize(unicode) : unicode;
  }

  /** How the letters of a font look. */
  private record Face(boolean bold, boolean italic) {
    static Face of(PDFont font) {
      String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
      PDFontDescriptor descriptor = font.getFontDescriptor();
      boolean bold = name.contains("bold") || name.contains("black") || name.contains("heavy");
      boolean italic = name.contains("italic") || name.contains("oblique");
      if (descriptor != null) {
        bold |= descriptor.isForceBold() || descriptor.getFontWeight() >= SEMI_BOLD;
        italic |= descriptor.isItalic() || descriptor.getItalicAngle() != 0;
      }
      return new Face(bold, italic);
    }

    Word.Style style(double size) {
      return new Word.Style(bold, italic, Math.round(size * 10) / 10.0);
    }
  }

  @Override
  public void showForm(PDFormXObject form) throws IOException {
    limit.check(form.getCOSObject());
    super.showForm(form);
  }

  @Override
  public void drawImage(PDImage image) {
    AffineTransform place = new AffineTransform(shown);
    place.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
    images.add(new PdfImage(image, place));
  }

  @Override
  public void strokePath() {
    paths++;
    path.stroke(getGraphicsState().getLineWidth() * Math.sqrt(Math.abs(scale())));
  }

  @Override
  public void fillPath(int windingRule) {
    paths++;
    path.fill();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  private double scale() {
    return getGraphicsState()
        .getCurrentTransformationMatrix()
        .createAffineTransform()
        .getDeterminant();
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.rectangle(p0, p2);
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return path.current();
  }

  @Override
  public void closePath() {
    path.close();
  }

  @Override
  public void endPath() {
    path.end();
  }

  @Override
  public void shadingFill(COSName shadingName) {}
}
