/** What texts say of a pain point: how many, since when, who, by which channel. */
@NullMarked
package spplus.verbatim.pain;

import org.jspecify.annotations.NullMarked;
