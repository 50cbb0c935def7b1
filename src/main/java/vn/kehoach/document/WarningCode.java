package vn.kehoach.document;

import java.util.Locale;

/** What a person may have to look at; the words for scripts are those of the documentation. */
public enum WarningCode {
  /** A page could not be read; the plan is made of the others. */
  PAGE_UNREAD,
  /** Text recognition failed on a page; its text layer was taken, or nothing. */
  OCR_FAILED,
  /** Another letterhead stands behind the first: the file may hold several documents. */
  SEVERAL_DOCUMENTS,
  /** A label was misread and is given by its place in the sequence. */
  LABEL_REPAIRED,
  /** A heading stands where a label is expected. */
  LABEL_MISSING,
  /** A label does not follow the one before it, and was left as it is. */
  LABEL_OUT_OF_SEQUENCE,
  /** The letterhead has a number that could not be read. */
  NUMBER_ILLEGIBLE,
  /** The document announces an appendix that is not in it. */
  APPENDIX_MISSING,
  /** A span of time ends before it begins, or a document is cited with two dates. */
  CONTRADICTORY_DATES,
  /** Nobody signs. */
  SIGNATURE_MISSING,
  /** Several sign; the plan gives the first. */
  SEVERAL_SIGNATURES,
  /** No section was found. */
  SECTIONS_MISSING;

  /** {@code label-repaired} */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
