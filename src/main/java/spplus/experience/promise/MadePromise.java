package spplus.experience.promise;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spplus.experience.domain.PromiseState;
import spplus.experience.domain.PromiseWord;

/**
 * A public promise as re-users get it.
 *
 * @param who empty for the structure itself
 * @param firstDueOn the day first promised, before it was moved
 * @param told what its structure says became of it, null for nothing yet
 * @param witnessed what the author says became of it, null for nothing yet
 */
public record MadePromise(
        String structure,
        String what,
        String who,
        Instant madeAt,
        LocalDate dueOn,
        LocalDate firstDueOn,
        @Nullable String extensionReason,
        PromiseState state,
        @Nullable PromiseWord told,
        @Nullable String toldWord,
        @Nullable Instant toldAt,
        @Nullable PromiseWord witnessed,
        @Nullable Instant witnessedAt) {

    static MadePromise of(Promise promise) {
        return new MadePromise(
                promise.structure().value(),
                promise.what(),
                promise.who(),
                promise.madeAt(),
                promise.dueOn(),
                promise.firstDueOn(),
                promise.extensionReason(),
                promise.state(),
                promise.told(),
                promise.toldWord(),
                promise.toldAt(),
                promise.witnessed(),
                promise.witnessedAt());
    }
}
