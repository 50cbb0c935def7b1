package vn.kehoach.extract;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Refuses streams that grow beyond all measure when they are unpacked, before PDFBox does it. */
final class UnpackedSize {
  /** Deflate packs 1032 bytes into one at best (zlib's technical details). */
  private static final long DENSEST = 1032;

  private final long most;

  /**
   * @param most bytes of a stream
   */
  UnpackedSize(long most) {
    this.most = most;
  }

  /**
   * Looks through a stream, or an array of them.
   *
   * @throws IOException if one of them is larger than the limit
   */
  void check(COSBase streams) throws IOException {
    if (streams instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSStream stream) {
          check(stream);
        }
      }
    } else if (streams instanceof COSStream stream) {
      check(stream);
    }
  }

  private void check(COSStream stream) throws IOException {
    int layers = layers(stream.getFilters());
    if (layers == 0 || (layers == 1 && stream.getLength() * DENSEST <= most)) {
      return;
    }
    try (InputStream in = unpacked(stream, layers)) {
      byte[] part = new byte[1 << 16];
      long size = 0;
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        size += read;
        if (size > most) {
          throw new IOException("it unpacks to more than " + most + " bytes");
        }
      }
    } catch (ZipException | EOFException e) {
      // Damaged or cut off; PDFBox reads what there is of it, which is no more than was read here.
      return;
    }
  }

  private static InputStream unpacked(COSStream stream, int layers) throws IOException {
    InputStream in = stream.createRawInputStream();
    for (int i = 0; i < layers; i++) {
      in = new InflaterInputStream(in);
    }
    return in;
  }

  /** How many times a stream is deflated before another filter comes. */
  private static int layers(COSBase filters) {
    if (filters instanceof COSArray array) {
      int layers = 0;
      while (layers < array.size() && isDeflate(array.getObject(layers))) {
        layers++;
      }
      return layers;
    }
    return isDeflate(filters) ? 1 : 0;
  }

  private static boolean isDeflate(COSBase filter) {
    return COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter);
  }
}
