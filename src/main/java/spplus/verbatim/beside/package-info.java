/** What users write stands beside what a team says of itself. */
@NullMarked
package spplus.verbatim.beside;

import org.jspecify.annotations.NullMarked;
