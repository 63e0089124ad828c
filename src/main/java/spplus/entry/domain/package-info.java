/** What the doors share: the structures an agent looks after, buttons, and where they were seen. */
@NullMarked
package spplus.entry.domain;

import org.jspecify.annotations.NullMarked;
