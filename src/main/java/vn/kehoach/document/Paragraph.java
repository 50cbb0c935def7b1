package vn.kehoach.document;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph of the restored text: a line of it.
 *
 * @param start offset of its first letter in {@link RestoredText#text}
 * @param end first offset behind it; the line feed is not included
 * @param zone the part of the document that it belongs to
 * @param first the first line it was joined from, for its layout; null where it was not read from a
 *     line
 */
public record Paragraph(int start, int end, Zone zone, @Nullable Line first) {
  /** Where it stands in the text. */
  public Range range() {
    return new Range(start, end);
  }

  /** The parts of a document, by Nghị định 30/2020/NĐ-CP, Phụ lục I. */
  public enum Zone {
    /** Quốc hiệu, tên cơ quan, số, địa danh và thời gian. */
    LETTERHEAD,
    /** Tên loại và trích yếu. */
    TITLE,
    /** Căn cứ and the words that issue the plan, before the first section. */
    PREAMBLE,
    /** The sections. */
    BODY,
    /** Nơi nhận. */
    RECIPIENTS,
    /** Chức vụ, họ tên. */
    SIGNATURE,
    /** Phụ lục, behind the signature. */
    APPENDIX
  }
}
