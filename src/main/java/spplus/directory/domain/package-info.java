/** How structures are registered, kept and found. */
@NullMarked
package spplus.directory.domain;

import org.jspecify.annotations.NullMarked;
