/** How moderation is doing: what waits, what was decided and why, what became of appeals; never who is fastest. */
@NullMarked
package spplus.experience.board;

import org.jspecify.annotations.NullMarked;
