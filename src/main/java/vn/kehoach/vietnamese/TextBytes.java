package vn.kehoach.vietnamese;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a plain text: UTF-8, UTF-16 with a byte order mark, Windows-1258, or one of
 * the encodings before Unicode, where their letters spell Vietnamese. Letters of the latter are
 * given as Windows-1252 has them, for {@link LegacyText} to tell line by line.
 */
public final class TextBytes {
  /** As much of a stream as is looked at to tell UTF-8 from others. */
  private static final int HEAD = 1 << 16;

  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

  private final LegacyEncodings legacy = new LegacyEncodings();

  /**
   * The text of some bytes, without a byte order mark.
   *
   * @throws CharacterCodingException if they are in no encoding that is certain
   */
  public String decoded(byte[] bytes) throws CharacterCodingException {
    Charset marked = marked(bytes);
    try {
      CharsetDecoder decoder = (marked == null ? StandardCharsets.UTF_8 : marked).newDecoder();
      return unmarked(decoder.decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return old(bytes, e);
    }
  }

  /**
   * The text of a stream: UTF-8 as it comes, others when they are read whole.
   *
   * @throws CharacterCodingException as {@link #decoded}; what is not UTF-8 behind the first 64 KiB
   *     fails when it is read
   */
  public Reader reader(InputStream in) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
    if (marked(head) == null && beginsUtf8(head)) {
      return new InputStreamReader(whole, StandardCharsets.UTF_8.newDecoder());
    }
    return new StringReader(decoded(whole.readAllBytes()));
  }

  /** UTF-16 by its byte order mark, or null. */
  private static @Nullable Charset marked(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    return mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : null;
  }

  /** Whether bytes are UTF-8, but for a letter that is cut off at their end. */
  private static boolean beginsUtf8(byte[] head) {
    CharBuffer out = CharBuffer.allocate(head.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head), out, head.length < HEAD);
    return !result.isError();
  }

  private String old(byte[] bytes, CharacterCodingException cause) throws CharacterCodingException {
    String windows = windows1252(bytes);
    if (legacy.ofText(windows) != LegacyEncodings.Encoding.UNICODE) {
      return windows;
    }
    String combined = Normalizer.normalize(new String(bytes, WINDOWS_1258), Normalizer.Form.NFC);
    if (legacy.isVietnamese(combined)) {
      return combined;
    }
    throw cause;
  }

  /** Windows-1252 with control characters for the five bytes that it leaves open. */
  private static String windows1252(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    CharBuffer known = WINDOWS_1252.decode(ByteBuffer.wrap(bytes));
    for (int i = 0; i < bytes.length; i++) {
      text.append(known.get(i) == '\ufffd' ? (char) (bytes[i] & 0xff) : known.get(i));
    }
    return text.toString();
  }

  private static String unmarked(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }
}
