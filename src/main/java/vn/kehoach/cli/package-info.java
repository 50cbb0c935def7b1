/**
 * The door: commands, options, messages and exit codes. Comes in: arguments and streams. Goes out:
 * an exit code.
 */
@NullMarked
package vn.kehoach.cli;

import org.jspecify.annotations.NullMarked;
