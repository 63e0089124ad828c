/** Some weeks after a reply, its author says what the whole came to; « no » reopens the experience once. */
@NullMarked
package spplus.experience.verdict;

import org.jspecify.annotations.NullMarked;
