/** Signed themes that grow or weigh, for one structure and all below it, are told once as pain points suspected. */
@NullMarked
package spplus.verbatim.suspicion;

import org.jspecify.annotations.NullMarked;
