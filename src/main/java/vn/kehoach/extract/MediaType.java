package vn.kehoach.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** What a file is, told from its first bytes; its name is not asked. */
enum MediaType {
  PDF("application/pdf"),
  PNG("image/png"),
  JPEG("image/jpeg"),
  TIFF("image/tiff"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  OLE("application/msword"),
  RTF("application/rtf"),
  TEXT("text/plain"),
  UNKNOWN("application/octet-stream");

  /** ISO 32000-1, Annex H: readers accept the header anywhere in the first 1024 bytes. */
  private static final int PDF_HEADER_WINDOW = 1024;

  /** The greatest share of control bytes in a text. */
  private static final double MOST_CONTROLS = 0.02;

  private static final List<Magic> MAGICS =
      List.of(
          new Magic(PNG, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
          new Magic(JPEG, 0xff, 0xd8, 0xff),
          new Magic(TIFF, 'I', 'I', 42, 0),
          new Magic(TIFF, 'M', 'M', 0, 42),
          new Magic(TIFF, 'I', 'I', 43, 0),
          new Magic(TIFF, 'M', 'M', 0, 43),
          new Magic(DOCX, 'P', 'K', 3, 4),
          new Magic(OLE, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
          new Magic(RTF, '{', '\\', 'r', 't', 'f'));

  private final String label;

  MediaType(String label) {
    this.label = label;
  }

  /** As IANA registers it: {@code application/pdf}. */
  String label() {
    return label;
  }

  static MediaType of(byte[] bytes) {
    for (Magic magic : MAGICS) {
      if (magic.heads(bytes)) {
        return magic.type;
      }
    }
    if (headOf(bytes, PDF_HEADER_WINDOW).contains("%PDF-")) {
      return PDF;
    }
    return binary(bytes) ? UNKNOWN : TEXT;
  }

  private static String headOf(byte[] bytes, int length) {
    return new String(bytes, 0, Math.min(length, bytes.length), StandardCharsets.ISO_8859_1);
  }

  /**
   * Zeros that no text has but UTF-16, or many other control bytes: a few are letters in VISCII and
   * VPS.
   */
  private static boolean binary(byte[] bytes) {
    int seen = Math.min(bytes.length, 1 << 16);
    int controls = 0;
    for (int i = 0; i < seen; i++) {
      byte b = bytes[i];
      boolean blank = b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0x0b;
      if (b == 0) {
        return !isUtf16(bytes);
      }
      controls += b > 0 && b < 0x20 && !blank ? 1 : 0;
    }
    return controls > MOST_CONTROLS * seen;
  }

  private static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return mark == 0xfeff || mark == 0xfffe;
  }

  private static final class Magic {
    private final MediaType type;
    private final byte[] head;

    Magic(MediaType type, int... head) {
      this.type = type;
      this.head = new byte[head.length];
      for (int i = 0; i < head.length; i++) {
        this.head[i] = (byte) head[i];
      }
    }

    boolean heads(byte[] bytes) {
      return bytes.length >= head.length
          && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
  }
}
