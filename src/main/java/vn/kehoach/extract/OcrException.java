package vn.kehoach.extract;

/** A page that the OCR engine could not recognise; becomes a warning of the page. */
final class OcrException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OcrException(String message) {
    super(message);
  }
}
