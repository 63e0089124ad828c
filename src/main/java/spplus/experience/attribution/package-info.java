/** Whose is it? An experience goes from one structure to another, by agreement, by its author, or by arbitration. */
@NullMarked
package spplus.experience.attribution;

import org.jspecify.annotations.NullMarked;
