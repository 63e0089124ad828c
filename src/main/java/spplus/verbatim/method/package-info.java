/** « Comment c’est calculé », for anybody: what the machine says, how well, and what it cannot do. */
@NullMarked
package spplus.verbatim.method;

import org.jspecify.annotations.NullMarked;
