/** What the machine says is checked by people on texts drawn by lot, and what they find is told beside every count. */
@NullMarked
package spplus.verbatim.audit;

import org.jspecify.annotations.NullMarked;
