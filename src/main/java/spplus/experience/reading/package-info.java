/** What the public reads: the list with its search and filters, each experience's page, the feed and the API. */
@NullMarked
package spplus.experience.reading;

import org.jspecify.annotations.NullMarked;
