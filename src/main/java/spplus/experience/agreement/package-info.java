/** Whether two moderators decide alike: some decided cases are read again by another one, who does not know how. */
@NullMarked
package spplus.experience.agreement;

import org.jspecify.annotations.NullMarked;
