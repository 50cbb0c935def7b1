package vn.kehoach.document;

/** Where the text of a page was taken from. */
public enum PageOrigin {
  TEXT_LAYER,
  OCR,
  PLAIN_TEXT
}
