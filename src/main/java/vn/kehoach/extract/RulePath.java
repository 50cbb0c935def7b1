package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Box;

/**
 * Collects the straight lines that a PDF page paints along or across it. Programs draw a table's
 * rules as lines, as thin filled rectangles, or as the frames of its cells.
 */
final class RulePath {
  /** In points: a filled box thinner than this is a rule; a shorter line is none. */
  private static final double THICKEST = 3;

  private static final double SHORTEST = 6;

  /** More rules than this on a page are a drawing; tables have hundreds. */
  private static final int MOST = 5_000;

  private final AffineTransform toPage;
  private final List<Box> rules = new ArrayList<>();
  private final List<Box> segments = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private Point2D current = new Point2D.Float();
  private Point2D start = current;
  private @Nullable Box outline;

  /**
   * @param toPage from user space to points on the page as it is shown
   */
  RulePath(AffineTransform toPage) {
    this.toPage = toPage;
  }

  List<Box> rules() {
    return rules;
  }

  Point2D current() {
    return current;
  }

  void moveTo(float x, float y) {
    finishOutline();
    current = new Point2D.Float(x, y);
    start = current;
  }

  void lineTo(float x, float y) {
    Point2D to = new Point2D.Float(x, y);
    Box segment = box(current, to);
    segments.add(segment);
    outline = outline == null ? segment : outline.union(segment);
    current = to;
  }

  void curveTo(float x, float y) {
    current = new Point2D.Float(x, y);
  }

  void close() {
    lineTo((float) start.getX(), (float) start.getY());
  }

  /** A rectangle by two opposite corners. */
  void rectangle(Point2D a, Point2D b) {
    Box box = box(a, b);
    boxes.add(box);
    segments.add(new Box(box.left(), box.top(), box.right(), box.top()));
    segments.add(new Box(box.left(), box.bottom(), box.right(), box.bottom()));
    segments.add(new Box(box.left(), box.top(), box.left(), box.bottom()));
    segments.add(new Box(box.right(), box.top(), box.right(), box.bottom()));
    current = a;
    start = a;
  }

  void stroke(double lineWidth) {
    if (lineWidth <= THICKEST) {
      segments.forEach(this::add);
    }
    end();
  }

  void fill() {
    finishOutline();
    boxes.forEach(this::add);
    end();
  }

  void end() {
    segments.clear();
    boxes.clear();
    outline = null;
  }

  private void finishOutline() {
    if (outline != null) {
      boxes.add(outline);
      outline = null;
    }
  }

  private void add(Box box) {
    double thin = Math.min(box.width(), box.height());
    double along = Math.max(box.width(), box.height());
    if (thin <= THICKEST && along >= SHORTEST && along > 2 * thin && rules.size() < MOST) {
      rules.add(box);
    }
  }

  private Box box(Point2D a, Point2D b) {
    Point2D from = toPage.transform(a, null);
    Point2D to = toPage.transform(b, null);
    double left = Math.min(from.getX(), to.getX());
    double right = Math.max(from.getX(), to.getX());
    double top = Math.min(from.getY(), to.getY());
    double bottom = Math.max(from.getY(), to.getY());
    return new Box(left, top, right, bottom);
  }
}
