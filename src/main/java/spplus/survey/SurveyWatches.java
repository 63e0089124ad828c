package spplus.survey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What whoever writes to agents about the results of surveys needs to know; all of it in French. */
public interface SurveyWatches {

    /** Empty when it was stopped, or when there is nothing to tell any more. */
    Optional<Told> digest(UUID watch, LocalDate until);

    /** Empty when the threshold was taken away. */
    Optional<Told> crossing(UUID crossing);

    /**
     * What to tell.
     *
     * @param about the structure, and the campaign if it is about one
     * @param text figures, each with its interval and number of answers
     * @param path where all of it is, {@code stop} where such mails end
     */
    record Told(UUID agent, String about, String text, String path, String stop) {}
}
