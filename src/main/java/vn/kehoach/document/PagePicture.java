package vn.kehoach.document;

/**
 * A picture of a page for people to look at.
 *
 * @param number the page's, 1-based
 * @param width of the page in points, as spans count
 * @param height of the page in points
 * @param jpeg the picture; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity only; a copy would double a scan
public record PagePicture(int number, double width, double height, byte[] jpeg) {}
