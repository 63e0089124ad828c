/** Agents of a structure read its texts together: each alone, then all in the open, and decide what to work on. */
@NullMarked
package spplus.verbatim.session;

import org.jspecify.annotations.NullMarked;
