/** The measures: gold and predicted text or plans come in, scores go out. */
@NullMarked
package vn.kehoach.evaluate;

import org.jspecify.annotations.NullMarked;
