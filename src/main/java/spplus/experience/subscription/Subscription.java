package spplus.experience.subscription;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody's wish to be told of what a search finds.
 *
 * @param search what is looked for
 * @param language code of the language of the mails
 * @param toldUntil what was published before that day was told, or was there before
 */
record Subscription(
        UUID id,
        String email,
        String search,
        Rhythm rhythm,
        String language,
        boolean confirmed,
        LocalDate toldUntil,
        LocalDate endsOn) {

    @Override
    public String toString() {
        return "Subscription[" + id + "]";
    }
}
