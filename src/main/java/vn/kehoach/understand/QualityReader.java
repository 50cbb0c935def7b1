package vn.kehoach.understand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Paragraph;
import vn.kehoach.document.Paragraph.Zone;
import vn.kehoach.document.Range;
import vn.kehoach.document.RestoredText;
import vn.kehoach.document.Token;
import vn.kehoach.document.Warning;
import vn.kehoach.document.WarningCode;
import vn.kehoach.document.Word;
import vn.kehoach.plan.Appendix;
import vn.kehoach.plan.Citation;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Quality;
import vn.kehoach.plan.Signature;
import vn.kehoach.vietnamese.Folding;

/** Says how far a plan can be trusted, and what a person should look at. */
final class QualityReader {
  /** Tokens below this are shown to a person. */
  private static final double UNCERTAIN = 0.75;

  /** More uncertain tokens than anyone checks. */
  private static final int MOST_UNCERTAIN = 2000;

  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "(?:kem theo|dinh kem|gui kem|chi tiet|tai|theo)[^.;\\n\\f]{0,40}\\bphu luc\\b"
              + "|\\bphu luc\\b[^.;\\n\\f]{0,40}(?:kem theo|dinh kem|gui kem|chi tiet)");
  private static final Pattern NUMBER_LINE =
      Pattern.compile("^s[o0-9]?\\s?[:.].*|^so\\b.*[/\\d-].*");

  private final Outline outline;
  private final Words words;

  QualityReader(Outline outline, Words words) {
    this.outline = outline;
    this.words = words;
  }

  Quality quality(
      Header header,
      List<Deadline> deadlines,
      List<Citation> citations,
      List<Appendix> appendices,
      Signature signature) {
    List<Warning> warnings = new ArrayList<>(outline.warnings());
    if (outline.sections().isEmpty()) {
      warnings.add(
          new Warning(WarningCode.SECTIONS_MISSING, "The document has no sections.", null));
    }
    appendixMissing(appendices, warnings);
    numberIllegible(header, warnings);
    contradictions(deadlines, warnings);
    contradictoryCitations(citations, warnings);
    signatures(signature, warnings);
    return new Quality(confidence(), restored(), uncertain(), warnings);
  }

  private double confidence() {
    double mean =
        outline.text().tokens().stream()
            .mapToDouble(placed -> placed.token().confidence())
            .average()
            .orElse(1);
    return Math.round(mean * 10_000) / 10_000.0;
  }

  private int restored() {
    return (int)
        outline.text().tokens().stream().filter(placed -> placed.token().isChanged()).count();
  }

  private List<Quality.Uncertain> uncertain() {
    List<Quality.Uncertain> uncertain = new ArrayList<>();
    for (RestoredText.Placed placed : outline.text().tokens()) {
      Token token = placed.token();
      if (token.confidence() < UNCERTAIN && uncertain.size() < MOST_UNCERTAIN) {
        uncertain.add(
            new Quality.Uncertain(
                outline.text().span(placed.start(), placed.end()),
                token.read(),
                token.text(),
                token.alternatives().stream().map(Word.Reading::text).toList(),
                token.confidence()));
      }
    }
    return uncertain;
  }

  private void appendixMissing(List<Appendix> appendices, List<Warning> warnings) {
    if (!appendices.isEmpty()) {
      return;
    }
    for (Paragraph paragraph : outline.paragraphs()) {
      if (paragraph.zone() != Zone.BODY && paragraph.zone() != Zone.PREAMBLE) {
        continue;
      }
      String text = paragraph.range().of(words.all());
      Matcher matcher = ANNOUNCED.matcher(Folding.fold(text));
      if (matcher.find()) {
        warnings.add(
            new Warning(
                WarningCode.APPENDIX_MISSING,
                "The document announces an appendix that is not in it.",
                outline.text().span(paragraph.range())));
        return;
      }
    }
  }

  private void numberIllegible(Header header, List<Warning> warnings) {
    if (header.number() != null) {
      return;
    }
    for (Paragraph paragraph : outline.paragraphs()) {
      Range range = paragraph.range();
      boolean line =
          paragraph.zone() == Zone.LETTERHEAD
              && NUMBER_LINE.matcher(Folding.fold(words.of(range))).matches();
      if (line) {
        warnings.add(
            new Warning(
                WarningCode.NUMBER_ILLEGIBLE,
                "The letterhead has a number that could not be read.",
                outline.text().span(range)));
        return;
      }
    }
  }

  private static void contradictions(List<Deadline> deadlines, List<Warning> warnings) {
    for (Deadline deadline : deadlines) {
      if (deadline.start() != null
          && deadline.end() != null
          && deadline.end().isBefore(deadline.start())) {
        warnings.add(
            new Warning(
                WarningCode.CONTRADICTORY_DATES,
                "A span of time ends before it begins.",
                deadline.span()));
      }
    }
  }

  /** The same document with two dates: one of them is misread, or the authors were mistaken. */
  private static void contradictoryCitations(List<Citation> citations, List<Warning> warnings) {
    Map<String, LocalDate> dates = new HashMap<>();
    for (Citation citation : citations) {
      LocalDate date = citation.date();
      if (date == null || citation.number() == null) {
        continue;
      }
      String document = citation.documentType() + " " + citation.number();
      LocalDate before = dates.putIfAbsent(document, date);
      if (before != null && !before.equals(date)) {
        warnings.add(
            new Warning(
                WarningCode.CONTRADICTORY_DATES,
                "The document is cited with another date before.",
                citation.span()));
      }
    }
  }

  private void signatures(Signature signature, List<Warning> warnings) {
    if (signature.span() == null) {
      warnings.add(
          new Warning(WarningCode.SIGNATURE_MISSING, "The document has no signature.", null));
    } else if (new SignatureReader().signers(outline) > 1) {
      warnings.add(
          new Warning(
              WarningCode.SEVERAL_SIGNATURES,
              "Several sign; only the first signer is given.",
              signature.span()));
    }
  }
}
