/**
 * What the stages hand on: a source file, its pages, lines, words and, after restoration, tokens
 * and text. Comes in: nothing of ours. Goes out: immutable records with positions.
 */
@NullMarked
package vn.kehoach.document;

import org.jspecify.annotations.NullMarked;
