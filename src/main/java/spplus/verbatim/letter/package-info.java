/** The monthly letter « la voix de nos usagers » of each structure: figures, what moves, words to display, what was decided. */
@NullMarked
package spplus.verbatim.letter;

import org.jspecify.annotations.NullMarked;
