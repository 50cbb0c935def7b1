package vn.kehoach.extract;

/**
 * What one thread reads with at a time.
 *
 * @param large what pages are read with
 * @param small one with another model, for second opinions
 */
record OcrEngines(OcrEngine large, OcrEngine small) {}
