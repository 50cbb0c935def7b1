/**
 * Stage 5: the text and its section tree come in, the plan goes out: header, citations, objectives,
 * tasks, assignments, deadlines.
 */
@NullMarked
package vn.kehoach.understand;

import org.jspecify.annotations.NullMarked;
