package vn.kehoach.layout;

/**
 * What is usual on the pages so far.
 *
 * @param margins between which the body stands
 * @param pitch the distance of two lines of a paragraph
 */
record Measures(Margins margins, double pitch) {}
