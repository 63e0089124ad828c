/** In which language an author wrote: detected from the words before they are sealed, kept in two letters. */
@NullMarked
@NamedInterface("language")
package spplus.experience.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
