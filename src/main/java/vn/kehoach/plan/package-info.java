/**
 * The output contract: a converted plan as records whose component names are the keys of its JSON.
 * Comes in: positions from {@code document}. Goes out: values that {@code write} prints.
 */
@NullMarked
package vn.kehoach.plan;

import org.jspecify.annotations.NullMarked;
