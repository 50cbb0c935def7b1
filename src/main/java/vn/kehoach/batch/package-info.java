/**
 * Many files: work on several of them at the same time and hand on what became of them in their
 * order. Comes in: any work. Goes out: its results.
 */
@NullMarked
package vn.kehoach.batch;

import org.jspecify.annotations.NullMarked;
