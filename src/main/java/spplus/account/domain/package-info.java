/** What an agent is and what was given to them, whatever the page. */
@NullMarked
package spplus.account.domain;

import org.jspecify.annotations.NullMarked;
