/**
 * Converts a Vietnamese administrative plan (kế hoạch), scanned or ruined, into structured data.
 *
 * <p>The data flows one way: {@code extract} → {@code layout} → {@code restore} → {@code structure}
 * → {@code understand} → {@code write}. The nouns that flow are in {@code document} and {@code
 * plan}; what is known of the language is in {@code vietnamese}; {@code cli} is the door.
 */
@NullMarked
package vn.kehoach;

import org.jspecify.annotations.NullMarked;
