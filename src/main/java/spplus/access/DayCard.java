package spplus.access;

import java.util.Optional;

/**
 * One card of « Ma journée », the first page of the workspace; a module adds its own by declaring a bean of this type.
 * A card is asked for at each visit: it must be cheap, and empty when nothing waits.
 */
public interface DayCard {

    /** Who may see the card. */
    Permission permission();

    /** Place in the list, smallest first; leave gaps of a hundred. */
    int order();

    /** What waits for this person, within the scope of the permission. */
    Optional<View> card(Actor actor);

    /**
     * What the card shows.
     *
     * @param title what waits, in French
     * @param count how many of them, 0 or more
     * @param text one French sentence: since when, by when
     * @param link where to deal with them, such as {@code /espace/experiences?etat=a-traiter}
     */
    record View(String title, long count, String text, String link) {}
}
