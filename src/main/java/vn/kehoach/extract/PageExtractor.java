package vn.kehoach.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import vn.kehoach.document.Line;
import vn.kehoach.document.Page;
import vn.kehoach.document.PageOrigin;
import vn.kehoach.document.PagePicture;
import vn.kehoach.document.SourceFile;
import vn.kehoach.document.Warning;
import vn.kehoach.document.WarningCode;

/**
 * Reads the pages of a source file: a PDF's text layer where it is good Vietnamese, the page's
 * picture by OCR where it is not, plain text as it stands. May be shared by threads; the pages of a
 * scan are recognised at the same time.
 */
public final class PageExtractor {
  /** A digital signature's stamp has up to 160 letters; less than this is no text layer. */
  private static final int FEWEST_LETTERS = 300;

  private final ExtractOptions options;
  private final OcrWorkers workers;
  private final TextQuality quality = new TextQuality();
  private final GlyphLines glyphLines = new GlyphLines();

  public PageExtractor(ExtractOptions options) {
    this.options = options;
    workers = new OcrWorkers(options, quality);
  }

  /** What a file is, told from its bytes: {@code application/pdf}. */
  public String mediaType(SourceFile source) {
    return MediaType.of(source.bytes()).label();
  }

  /**
   * The pages of a file.
   *
   * @throws UnreadableSourceException if the file can not be read; its message says why and what to
   *     do
   */
  public List<Page> pages(SourceFile source) throws UnreadableSourceException {
    byte[] bytes = source.bytes();
    if (bytes.length == 0) {
      throw new UnreadableSourceException("the file is empty; nothing can be read from it");
    }
    return switch (MediaType.of(bytes)) {
      case TEXT -> new TextPages(options.limits()).pages(bytes);
      case PDF -> pdf(bytes);
      case PNG, JPEG, TIFF -> images(bytes);
      case DOCX -> nonEmpty(new DocxPages().pages(bytes));
      case OLE -> nonEmpty(new DocPages().pages(bytes));
      case RTF -> nonEmpty(new RtfPages().pages(bytes));
      case UNKNOWN ->
          throw new UnreadableSourceException(
              "this type of file is not supported; give a PDF, PNG, JPEG, TIFF, DOCX, DOC, RTF or UTF-8"
                  + " text");
    };
  }

  /**
   * Pictures of a file's pages for people to look at, turned as the pages were read; none of a
   * text, of a page that can not be drawn, and of the pages behind the first few hundred.
   *
   * @throws UnreadableSourceException if the file can not be read
   */
  public List<PagePicture> pictures(SourceFile source, List<Page> pages)
      throws UnreadableSourceException {
    byte[] bytes = source.bytes();
    return switch (MediaType.of(bytes)) {
      case PDF -> {
        try (PdfPages pdf = new PdfPages(bytes, options)) {
          yield PagePictures.of(pages, page -> pdf.reduced(page.number(), PagePictures.SIDE));
        }
      }
      case PNG, JPEG, TIFF -> {
        try (ImagePages images = new ImagePages(bytes, options.limits())) {
          yield PagePictures.of(pages, page -> images.image(page.number() - 1));
        }
      }
      default -> List.of();
    };
  }

  private static List<Page> nonEmpty(List<Page> pages) throws UnreadableSourceException {
    if (pages.isEmpty()) {
      throw new UnreadableSourceException("the document has no text; nothing can be read from it");
    }
    return pages;
  }

  private List<Page> pdf(byte[] bytes) throws UnreadableSourceException {
    try (PdfPages pdf = new PdfPages(bytes, options)) {
      Pending pending = new Pending(pdf.count());
      for (int number = 1; number <= pdf.count(); number++) {
        pending.add(pdfPage(pdf, number));
      }
      return pending.pages();
    }
  }

  private Future<Page> pdfPage(PdfPages pdf, int number) {
    PdfContent content;
    try {
      content = pdf.content(number);
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.completedFuture(pdf.page(number, unread(number, e)));
    }
    Page text = pdf.page(number, content, glyphLines);
    List<Line> lines = text.lines();
    if (!toRecognise(pdf.scan(number, content), content, lines)) {
      return CompletableFuture.completedFuture(text);
    }
    try {
      workers.wake();
      return workers.submit(number, pdf.picture(number, content), text);
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.completedFuture(
          new Page(
              number,
              text.turns(),
              text.width(),
              text.height(),
              text.origin(),
              lines,
              text.rules(),
              List.of(unread(number, e))));
    }
  }

  private boolean toRecognise(boolean scan, PdfContent content, List<Line> lines) {
    return switch (options.ocr()) {
      case NEVER -> false;
      case ALWAYS -> true;
      case AUTO -> {
        if (!scan && lines.stream().anyMatch(TextQuality::lettered)) {
          yield false;
        }
        TextQuality.Counts counts = quality.counts(lines);
        boolean drawn = !content.images().isEmpty() || content.paths() > 0;
        yield counts.letters() == 0 ? drawn : counts.letters() < FEWEST_LETTERS || !counts.good();
      }
    };
  }

  private static Warning unread(int number, Exception e) {
    String cause = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    return new Warning(
        WarningCode.PAGE_UNREAD, "Page " + number + " can not be read: " + cause, null);
  }

  private List<Page> images(byte[] bytes) throws UnreadableSourceException {
    try (ImagePages images = new ImagePages(bytes, options.limits())) {
      Pending pending = new Pending(images.count());
      for (int i = 0; i < images.count(); i++) {
        pending.add(image(images, i));
      }
      return pending.pages();
    }
  }

  private Future<Page> image(ImagePages images, int index) throws UnreadableSourceException {
    int number = index + 1;
    PageImage image;
    try {
      image = images.image(index);
    } catch (UnreadableSourceException e) {
      if (images.count() == 1) {
        throw e;
      }
      return CompletableFuture.completedFuture(
          new Page(number, 0, 0, PageOrigin.OCR, List.of(), List.of(unread(number, e))));
    }
    Page blank =
        new Page(number, image.width(), image.height(), PageOrigin.OCR, List.of(), List.of());
    return options.ocr() == ExtractOptions.OcrMode.NEVER
        ? CompletableFuture.completedFuture(blank)
        : workers.submit(number, image, blank);
  }

  /** Pages in order, some still at work; holds back the reading when too many pictures wait. */
  private final class Pending {
    private final List<Page> done = new ArrayList<>();
    private final Deque<Future<Page>> open = new ArrayDeque<>();

    Pending(int count) throws UnreadableSourceException {
      if (count == 0) {
        throw new UnreadableSourceException("the file has no pages; nothing can be read from it");
      }
      if (count > options.limits().pages()) {
        throw new UnreadableSourceException(
            count + " pages are over the limit; split the file or raise the limit");
      }
    }

    void add(Future<Page> page) throws UnreadableSourceException {
      open.addLast(page);
      while (open.size() > options.threads() + 1) {
        done.add(finished(open.removeFirst()));
      }
    }

    List<Page> pages() throws UnreadableSourceException {
      while (!open.isEmpty()) {
        done.add(finished(open.removeFirst()));
      }
      return done;
    }

    private Page finished(Future<Page> page) throws UnreadableSourceException {
      try {
        return page.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UnreadableSourceException("reading was interrupted; start it again", e);
      } catch (ExecutionException e) {
        if (e.getCause() instanceof UnreadableSourceException unreadable) {
          throw unreadable;
        }
        throw new IllegalStateException("a page was lost", e);
      }
    }
  }
}
