/** What texts name: documents, online services, and delays turned into days. */
@NullMarked
package spplus.verbatim.entity;

import org.jspecify.annotations.NullMarked;
