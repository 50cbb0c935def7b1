/**
 * Stage 3: noisy lines come in, the same lines with correct Vietnamese letters go out, each token
 * with what was read, a confidence and alternatives.
 */
@NullMarked
package vn.kehoach.restore;

import org.jspecify.annotations.NullMarked;
