/** Stage 4: restored lines come in, the whole text as paragraphs and its section tree go out. */
@NullMarked
package vn.kehoach.structure;

import org.jspecify.annotations.NullMarked;
