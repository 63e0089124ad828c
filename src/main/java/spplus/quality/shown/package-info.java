/** Results for all to read: of a structure, a network, a territory; map, poster, screen, card, open data. */
@NullMarked
package spplus.quality.shown;

import org.jspecify.annotations.NullMarked;
