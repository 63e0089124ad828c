package spplus.experience.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.core.Reference;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.ReplyState;
import spplus.experience.State;

/**
 * The values of an experience at one moment, for those who keep or show it.
 *
 * @param story the public text, null unless published
 * @param standings how it stands on the whole, and with each structure concerned that is known
 * @param openedAt when an agent of a structure concerned first read it
 * @param repliedAt when the first reply became public
 * @param reopenedAt when its author said that nothing is solved
 * @param version how many times it was saved
 */
public record Snapshot(
        ExperienceId id,
        Reference reference,
        Instant sharedAt,
        State state,
        Standings standings,
        Circumstances circumstances,
        List<Target> targets,
        Qualification qualification,
        @Nullable Story story,
        @Nullable Instant publishedAt,
        @Nullable Instant openedAt,
        @Nullable Instant repliedAt,
        @Nullable Instant reopenedAt,
        boolean appealUsed,
        int version) {

    public Snapshot {
        targets = List.copyOf(targets);
    }

    public ReplyState replyState() {
        return standing().state();
    }

    public Standing standing() {
        return standings.whole();
    }

    static Snapshot shared(
            ExperienceId id, Reference reference, Circumstances said, List<Target> targets, Instant now) {
        return new Snapshot(
                id,
                reference,
                now,
                State.AWAITING_MODERATION,
                Standings.of(Standings.NEW, structures(targets), List.of()),
                said,
                targets,
                Qualification.NONE,
                null,
                null,
                null,
                null,
                null,
                false,
                0);
    }

    /** The same experience, as it is now. */
    Snapshot become(
            State now,
            Standings stands,
            Circumstances said,
            List<Target> concerned,
            Qualification qualified,
            @Nullable Story told,
            @Nullable Instant published,
            @Nullable Instant opened,
            @Nullable Instant replied,
            @Nullable Instant reopened,
            boolean appealed) {
        return new Snapshot(
                id, reference, sharedAt, now, stands, said, concerned, qualified, told, published, opened, replied,
                reopened, appealed, version);
    }

    /** One for each place whose structure is known. */
    static List<StructureCode> structures(List<Target> targets) {
        return targets.stream()
                .flatMap(target -> Stream.ofNullable(target.structure()))
                .toList();
    }

    Snapshot withTargets(List<Target> read, Map<StructureCode, Standing> each) {
        return new Snapshot(
                id,
                reference,
                sharedAt,
                state,
                new Standings(standing(), each),
                circumstances,
                read,
                qualification,
                story,
                publishedAt,
                openedAt,
                repliedAt,
                reopenedAt,
                appealUsed,
                version);
    }
}
