/**
 * Stage 1: a source file comes in, its pages of raw lines go out, from the text layer or by OCR.
 * PDFBox, Tess4J and image code live only here.
 */
@NullMarked
package vn.kehoach.extract;

import org.jspecify.annotations.NullMarked;
