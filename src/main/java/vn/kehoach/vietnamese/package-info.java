/**
 * What is known of the language: letters, syllables, legacy encodings, names of places and bodies.
 * Comes in: nothing of ours. Goes out: immutable tables, with their data files beside the classes.
 */
@NullMarked
package vn.kehoach.vietnamese;

import org.jspecify.annotations.NullMarked;
