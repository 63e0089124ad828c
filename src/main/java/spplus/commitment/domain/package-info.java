/** What is shared inside the module: editions as they are kept. */
@NullMarked
package spplus.commitment.domain;

import org.jspecify.annotations.NullMarked;
