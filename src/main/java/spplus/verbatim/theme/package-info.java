/** What texts speak of: themes found by words that go together, named, kept the same from one discovery to the next. */
@NullMarked
package spplus.verbatim.theme;

import org.jspecify.annotations.NullMarked;
