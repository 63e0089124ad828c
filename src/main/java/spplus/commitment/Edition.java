package spplus.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is promised from one day to another.
 *
 * @param story what it is and where it comes from, in plain words
 * @param source who published it
 * @param from its first day, null while it is being written
 * @param until its last day, null as long as nothing follows it
 * @param commitments by number
 */
public record Edition(
        String id,
        String title,
        String story,
        String source,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<Commitment> commitments) {

    public Edition {
        commitments = List.copyOf(commitments);
    }

    /** The commitment or part that bears this code. */
    public Optional<Commitment> find(CommitmentCode code) {
        return commitments.stream()
                .flatMap(whole -> Stream.concat(Stream.of(whole), whole.parts().stream()))
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    public boolean isDraft() {
        return from == null;
    }

    /** Whether it held, holds or will hold on that day. */
    public boolean holds(LocalDate day) {
        return from != null && !from.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
