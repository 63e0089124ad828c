/** Services Publics +: one package per part of the programme's loop. */
@NullMarked
package spplus;

import org.jspecify.annotations.NullMarked;
