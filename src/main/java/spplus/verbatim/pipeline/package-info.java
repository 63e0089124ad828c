/** Texts are read as they come, and again when another model runs: which model that is, and how each was measured. */
@NullMarked
package spplus.verbatim.pipeline;

import org.jspecify.annotations.NullMarked;
