/** What lets one be reached: e-mail, telephone, postal address, link. */
@NullMarked
package spplus.privacy.contacts;

import org.jspecify.annotations.NullMarked;
