/** The short codes of counters, phone lines and letters: given, renamed, retired, counted, drawn. */
@NullMarked
package spplus.entry.location;

import org.jspecify.annotations.NullMarked;
