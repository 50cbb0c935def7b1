package vn.kehoach.extract;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import vn.kehoach.document.Page;

/** Reads Rich Text Format, also in pre-Unicode fonts. */
final class RtfPages {
  List<Page> pages(byte[] bytes) throws UnreadableSourceException {
    OfficeText text = new OfficeText();
    try {
      new StandardRtfParser()
          .parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), new RtfText(text));
    } catch (IOException | RuntimeException e) { // the parser gives up with several kinds of them
      throw new UnreadableSourceException(
          "this is no RTF document, or a damaged one; open it in Word and save it again", e);
    }
    return text.pages();
  }
}
