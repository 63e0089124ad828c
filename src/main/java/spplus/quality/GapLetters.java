package spplus.quality;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import spplus.directory.StructureCode;

/** What whoever writes about gaps sent up needs to know. */
public interface GapLetters {

    /** Empty when it was answered meanwhile. */
    Optional<Letter> find(UUID referral);

    /**
     * An answer that is waited for.
     *
     * @param sentTo empty for the programme
     * @param from where the gap is lived
     */
    record Letter(Optional<StructureCode> sentTo, StructureCode from, LocalDate dueOn, String path) {}
}
