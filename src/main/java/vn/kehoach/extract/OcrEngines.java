package vn.kehoach.extract;

/**
 * What one thread reads with.
 *
 * @param large the engine with the model that pages are read with
 * @param small one with the packed small model, for second opinions
 */
record OcrEngines(OcrEngine large, OcrEngine small) {}
