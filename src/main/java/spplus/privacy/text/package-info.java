/** Reads a text as people do: case, accents, invisible characters and HTML folded away, offsets kept. */
@NullMarked
package spplus.privacy.text;

import org.jspecify.annotations.NullMarked;
