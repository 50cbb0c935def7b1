package vn.kehoach.extract;

import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.Word;

/** Recognises the picture of a page: cleans it, reads it, and puts the words in their places. */
final class OcrPage {
  private final OcrEngine engine;

  OcrPage(OcrEngine engine) {
    this.engine = engine;
  }

  Page page(int number, PageImage picture) {
    List<Line> lines = new ArrayList<>();
    ScanCleaner.Cleaned cleaned = new ScanCleaner().clean(picture.image(), picture.resolution());
    try (PixImage scan = cleaned.image()) {
      AffineTransform toPage = new AffineTransform(picture.toPage());
      toPage.concatenate(scan.toSource());
      int resolution = (int) Math.round(72 / Math.sqrt(toPage.getDeterminant()));
      for (List<Word> words :
          cleaned.blank()
              ? List.<List<Word>>of()
              : engine.lines(scan, TessPageSegMode.PSM_AUTO, resolution, toPage)) {
        lines.add(PlacedLine.of(number, words));
      }
    }
    return new Page(number, picture.width(), picture.height(), PageOrigin.OCR, lines, List.of());
  }
}
