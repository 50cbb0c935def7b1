/**
 * Stage 6: a plan comes in, its bytes in a format go out, on a stream that the caller opened.
 * Jackson lives only here, as do the libraries of the other formats.
 */
@NullMarked
package vn.kehoach.write;

import org.jspecify.annotations.NullMarked;
