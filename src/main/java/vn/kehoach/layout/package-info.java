/**
 * Stage 2: pages of raw lines come in, body lines in reading order go out, with columns, tables and
 * running heads told apart.
 */
@NullMarked
package vn.kehoach.layout;

import org.jspecify.annotations.NullMarked;
