/** What structures say they changed: read by a second person, shown with its evidence, open to contradiction. */
@NullMarked
package spplus.experience.change;

import org.jspecify.annotations.NullMarked;
