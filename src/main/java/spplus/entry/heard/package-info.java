/** « Comment vous faire entendre »: every way to speak to one structure, on one page that prints. */
@NullMarked
package spplus.entry.heard;

import org.jspecify.annotations.NullMarked;
