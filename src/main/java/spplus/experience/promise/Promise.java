package spplus.experience.promise;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.PromiseState;
import spplus.experience.domain.PromiseWord;

/**
 * A public promise, with what its structure said of it and what the author said of it.
 *
 * @param firstDueOn the day first promised, before it was moved
 * @param told what its structure says, null for nothing yet
 * @param witnessed what the author says, null for nothing yet
 */
record Promise(
        UUID id,
        ExperienceId experience,
        UUID reply,
        StructureCode structure,
        String what,
        String who,
        LocalDate dueOn,
        LocalDate firstDueOn,
        Instant madeAt,
        @Nullable Instant extendedAt,
        @Nullable String extensionReason,
        @Nullable PromiseWord told,
        @Nullable String toldWord,
        @Nullable Instant toldAt,
        @Nullable PromiseWord witnessed,
        @Nullable Instant witnessedAt,
        @Nullable Instant askedAt) {

    PromiseState state() {
        return PromiseState.of(told, witnessed);
    }

    /** Its day may be moved once, before it is over and before anything was said. */
    boolean mayBeExtended(LocalDate today) {
        return extendedAt == null && told == null && !dueOn.isBefore(today);
    }
}
