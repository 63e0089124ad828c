package spplus.survey;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What whoever writes to people about surveys needs to know. */
public interface SurveyLetters {

    /** Empty when the invitation was used, or forgotten, or its campaign closed meanwhile. */
    Optional<Letter> find(UUID invitation);

    /**
     * An invitation to write.
     *
     * @param survey what the questionnaire is called
     * @param structure name of who asks
     * @param path where it is answered, {@code stop} where one asks for no more such letters
     * @param until last day, null when nothing was decided
     */
    record Letter(
            String email,
            String language,
            String survey,
            String structure,
            String path,
            String stop,
            @Nullable LocalDate until,
            boolean anonymous) {}
}
