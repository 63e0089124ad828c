package spplus.experience.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.experience.ReplyState;
import spplus.experience.domain.Step;
import spplus.platform.CopyRows;
import spplus.platform.Ids;

/** What happened to an experience before it came here, as far as its dates tell: what has no date is not told. */
final class ToldSteps {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final CopyRows rows = new CopyRows("experience.step (id, experience_id, at, kind, structure)");

    void add(UUID id, Incoming incoming) {
        if (incoming.sharedAt().isBefore(incoming.publishedAt())) {
            add(id, Step.Kind.SHARED, incoming.sharedAt(), null);
        }
        add(id, Step.Kind.PUBLISHED, incoming.publishedAt(), null);
        if (!incoming.replyState().isWaiting()) {
            add(id, Step.Kind.REPLIED, incoming.repliedAt(), onlyOneWhoReplied(incoming));
        }
        addActions(id, incoming);
    }

    /** A date that its status contradicts is not told: which of the two is wrong, the export does not say. */
    private void addActions(UUID id, Incoming incoming) {
        boolean done = incoming.replyState() == ReplyState.ACTION_DONE;
        if (done || incoming.replyState() == ReplyState.ACTION_PLANNED) {
            add(id, Step.Kind.ACTION_PLANNED, start(incoming.action().plannedOn()), null);
        }
        if (done) {
            add(id, Step.Kind.ACTION_DONE, start(incoming.action().doneOn()), null);
        }
    }

    void copy(Connection connection) throws SQLException {
        rows.copy(connection);
    }

    private void add(UUID id, Step.Kind kind, @Nullable Instant at, @Nullable String structure) {
        if (at != null) {
            rows.add(Ids.next()).add(id).add(at).add(kind).add(structure).endRow();
        }
    }

    /** Of several, the export does not say which was first. */
    private static @Nullable String onlyOneWhoReplied(Incoming incoming) {
        List<String> structures = incoming.services().stream()
                .filter(service -> service.answer() != null)
                .map(Incoming.Service::structure)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return structures.size() == 1 ? structures.getFirst() : null;
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(PARIS).toInstant();
    }
}
