package spplus.experience.attribution;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an experience changes hands; no official delay exists.
 *
 * @param answerDays working days that a structure has to accept or refuse
 * @param reminderDays working days before the last one from which it is reminded, once
 * @param silence what silence means
 * @param refusals refusals after which the programme team decides
 * @param undo how long a hand-over within one's own scope may be undone
 * @param authorDays calendar days that an author has to name another structure
 */
@ConfigurationProperties("spplus.attribution")
record AttributionSettings(
        @DefaultValue("5") int answerDays,
        @DefaultValue("2") int reminderDays,
        @DefaultValue("ACCEPTED") Silence silence,
        @DefaultValue("2") int refusals,
        @DefaultValue("10m") Duration undo,
        @DefaultValue("15") int authorDays) {

    AttributionSettings {
        if (answerDays < 1 || reminderDays < 0 || refusals < 1 || authorDays < 1) {
            throw new IllegalArgumentException("spplus.attribution: days and refusals must be at least 1");
        }
    }

    /** What becomes of an experience when the structure asked says nothing. */
    enum Silence {
        /** It is theirs. */
        ACCEPTED,
        /** It stays with those who asked. */
        RETURNED,
        /** The programme team decides. */
        ARBITRATION
    }
}
