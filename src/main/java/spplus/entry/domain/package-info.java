/** What the doors share: buttons, where they were seen, and the places of an agent. */
@NullMarked
package spplus.entry.domain;

import org.jspecify.annotations.NullMarked;
