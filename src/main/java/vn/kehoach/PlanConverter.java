package vn.kehoach;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Line;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Page;
import vn.kehoach.document.PagePicture;
import vn.kehoach.document.RestoredLine;
import vn.kehoach.document.SourceFile;
import vn.kehoach.document.Warning;
import vn.kehoach.extract.ExtractOptions;
import vn.kehoach.extract.PageExtractor;
import vn.kehoach.extract.UnreadableSourceException;
import vn.kehoach.layout.LineBuilder;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Source;
import vn.kehoach.restore.Restorer;
import vn.kehoach.structure.OutlineBuilder;
import vn.kehoach.understand.PlanReader;

/**
 * The pipeline: bytes in, plan out. Holds no state between calls and may be shared by threads;
 * making one loads the models, so make one and keep it. {@code write.PlanJson} writes and reads
 * what comes out.
 */
public final class PlanConverter {
  private final PageExtractor extractor;
  private final LineBuilder lineBuilder = new LineBuilder();
  private final Restorer restorer;
  private final OutlineBuilder outlineBuilder = new OutlineBuilder();
  private final PlanReader planReader = new PlanReader();

  public PlanConverter(PageExtractor extractor, Restorer restorer) {
    this.extractor = extractor;
    this.restorer = restorer;
  }

  /** A plan and the pages that it was read from. */
  public record Reading(Plan plan, List<Page> pages) {
    public Reading {
      pages = List.copyOf(pages);
    }
  }

  /** One with the packed models and all cores, which chooses page by page what to recognise. */
  public static PlanConverter standard() {
    return new PlanConverter(new PageExtractor(ExtractOptions.DEFAULT), Restorer.withPackedModel());
  }

  /**
   * The plan that a file holds.
   *
   * @throws UnreadableSourceException if the file can not be read; its message says why and what to
   *     do
   */
  public Plan convert(SourceFile source) throws UnreadableSourceException {
    return read(source).plan();
  }

  /**
   * The same, with the pages as they were read.
   *
   * @throws UnreadableSourceException if the file can not be read
   */
  public Reading read(SourceFile source) throws UnreadableSourceException {
    List<Page> pages = extractor.pages(source);
    List<Line> lines = lineBuilder.lines(pages);
    List<RestoredLine> restored = restorer.restore(lines);
    Outline outline = withWarningsOf(pages, outlineBuilder.outline(restored));
    return new Reading(planReader.plan(described(source, pages), outline), pages);
  }

  /** Pictures of pages, as {@link PageExtractor#pictures} gives them. */
  public List<PagePicture> pictures(SourceFile source, List<Page> pages)
      throws UnreadableSourceException {
    return extractor.pictures(source, pages);
  }

  /** What went wrong on the pages is told with what is doubtful in the text. */
  private static Outline withWarningsOf(List<Page> pages, Outline outline) {
    List<Warning> warnings = new ArrayList<>();
    pages.forEach(page -> warnings.addAll(page.warnings()));
    warnings.addAll(outline.warnings());
    return new Outline(outline.text(), outline.paragraphs(), outline.sections(), warnings);
  }

  private Source described(SourceFile source, List<Page> pages) {
    return new Source(
        source.name(),
        source.sha256(),
        source.bytes().length,
        extractor.mediaType(source),
        pages.size(),
        pages.stream().map(Page::origin).toList());
  }
}
