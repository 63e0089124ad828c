/** How a text is read, what was learnt from labelled rows, and how well: see {@code docs/comment-c-est-calcule.md}. */
@NullMarked
package spplus.verbatim.model;

import org.jspecify.annotations.NullMarked;
