package vn.kehoach.extract;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import vn.kehoach.document.Page;
import vn.kehoach.document.PagePicture;

/** Makes small pictures of pages: legible, and light enough to go with a plan. */
final class PagePictures {
  /** The longer side in pixels: the small print of an A4 sheet can be read. */
  static final int SIDE = 1500;

  /** More pages than anyone looks through in one file; 200 are about 40 MB. */
  private static final int MOST = 200;

  private static final float QUALITY = 0.6f;

  private PagePictures() {}

  /** Draws a page as it is shown, which is what boxes are told by. */
  interface Drawing {
    PageImage of(Page page) throws IOException, UnreadableSourceException;
  }

  static List<PagePicture> of(List<Page> pages, Drawing drawing) {
    return pages.stream().limit(MOST).flatMap(page -> picture(page, drawing).stream()).toList();
  }

  private static Optional<PagePicture> picture(Page page, Drawing drawing) {
    try {
      PageImage image = drawing.of(page);
      byte[] jpeg = jpeg(reduced(image.image()));
      return Optional.of(new PagePicture(page.number(), image.width(), image.height(), jpeg));
    } catch (IOException | UnreadableSourceException | RuntimeException e) {
      return Optional.empty(); // its text is shown, with the warning of its reading
    }
  }

  private static BufferedImage reduced(BufferedImage image) {
    double scale = Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    BufferedImage reduced = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = reduced.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return reduced;
  }

  private static byte[] jpeg(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
