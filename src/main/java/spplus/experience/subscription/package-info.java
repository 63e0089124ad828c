/** Being told by e-mail of what a structure, a search or a theme brings, for as long as one wants it. */
@NullMarked
package spplus.experience.subscription;

import org.jspecify.annotations.NullMarked;
