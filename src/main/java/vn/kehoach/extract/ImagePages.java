package vn.kehoach.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.NodeList;

/** The pictures of a PNG, JPEG or TIFF file, a page each. */
final class ImagePages implements AutoCloseable {
  private static final double MM_PER_INCH = 25.4;
  private static final double POINTS_PER_INCH = 72;

  /** What a scan without a believable resolution is taken for: an A4 sheet. */
  private static final double SHEET_WIDTH = 595;

  private static final double SHEET_HEIGHT = 842;
  private static final double LOWEST_RESOLUTION = 60;
  private static final double HIGHEST_RESOLUTION = 1300;

  private final ExtractOptions.Limits limits;
  private final ImageInputStream stream;
  private final ImageReader reader;

  ImagePages(byte[] bytes, ExtractOptions.Limits limits) throws UnreadableSourceException {
    this.limits = limits;
    stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
    if (!readers.hasNext()) {
      throw new UnreadableSourceException("no reader knows this image; save it as PNG or TIFF");
    }
    reader = readers.next();
    reader.setInput(stream);
  }

  /**
   * How many pictures there are, but no more than one over the limit: the directories of a TIFF may
   * lead back to the first one, which the reader's own count never ends at.
   */
  int count() throws UnreadableSourceException {
    int count = 0;
    try {
      while (count <= limits.pages() && reader.getWidth(count) > 0) {
        count++;
      }
    } catch (IndexOutOfBoundsException e) {
      return count;
    } catch (IOException | RuntimeException e) {
      if (count == 0) {
        throw damaged(e);
      }
    }
    return count;
  }

  /** The picture of a page, from 0. */
  PageImage image(int index) throws UnreadableSourceException {
    try {
      long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
      if (pixels > limits.pixels()) {
        throw new UnreadableSourceException(
            "page " + (index + 1) + " has " + pixels + " pixels; make the image smaller");
      }
      BufferedImage image = reader.read(index);
      double[] resolution = resolution(reader.getImageMetadata(index), image);
      return PageImage.whole(
          image,
          image.getWidth() * POINTS_PER_INCH / resolution[0],
          image.getHeight() * POINTS_PER_INCH / resolution[1]);
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    }
  }

  private static UnreadableSourceException damaged(Exception e) {
    return new UnreadableSourceException(
        "the image is damaged (" + e.getMessage() + "); scan or save it again", e);
  }

  /** Pixels per inch, across and down, from the file or by the sheet's size. */
  private static double[] resolution(IIOMetadata metadata, BufferedImage image) {
    double across = 0;
    double down = 0;
    if (metadata != null && metadata.isStandardMetadataFormatSupported()) {
      IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_1.0");
      across = MM_PER_INCH / pixelSize(root, "HorizontalPixelSize");
      down = MM_PER_INCH / pixelSize(root, "VerticalPixelSize");
    }
    if (!believable(across) || !believable(down)) {
      boolean upright = image.getHeight() >= image.getWidth();
      double width = upright ? SHEET_WIDTH : SHEET_HEIGHT;
      across = image.getWidth() * POINTS_PER_INCH / width;
      down = across;
    }
    return new double[] {across, down};
  }

  private static boolean believable(double resolution) {
    return resolution >= LOWEST_RESOLUTION && resolution <= HIGHEST_RESOLUTION;
  }

  /** In millimetres; 0 where the file does not say. */
  private static double pixelSize(IIOMetadataNode root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    if (nodes.getLength() == 0) {
      return 0;
    }
    try {
      return Double.parseDouble(((IIOMetadataNode) nodes.item(0)).getAttribute("value"));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  @Override
  public void close() {
    reader.dispose();
  }
}
