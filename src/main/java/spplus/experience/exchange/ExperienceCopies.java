package spplus.experience.exchange;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import spplus.core.Slug;
import spplus.experience.Axis;
import spplus.experience.ReplyState;
import spplus.experience.State;
import spplus.experience.domain.Reply;
import spplus.platform.CopyRows;
import spplus.platform.Ids;

/** A batch of experiences as rows of the tables that keep them. */
final class ExperienceCopies {

    static final String COLUMNS = """
            id, reference, state, source, source_id, source_mark, title, story, slug, feeling, posted_as, pseudonym, \
            department, region, country, procedures, accessibility, information, relation, responsiveness, simplicity, \
            improvement, tags, reply_state, action, action_planned_on, action_done_on, same_count, shared_at, \
            published_at, replied_at""";

    private final String source;
    private final CopyRows experiences;
    private final CopyRows targets = new CopyRows("""
            experience.target (experience_id, position, structure, institution_type, postal_code, country, channels, \
            channel_feelings, useful_count, useless_count, author_rating, reply_state)""");
    private final CopyRows scopes =
            new CopyRows("experience.scope_entry (structure, experience_id, reply_state, published_at)");
    private final CopyRows replies = new CopyRows("""
            experience.reply (id, experience_id, structure, scope, state, body, created_at, updated_at, published_at, rating, \
            useful_count, useless_count, imported_useful, imported_useless)""");

    private final ToldSteps told = new ToldSteps();

    /** @param table where the experiences' own rows go */
    ExperienceCopies(String source, String table) {
        this.source = source;
        this.experiences = new CopyRows(table + " (" + COLUMNS + ")");
    }

    void add(UUID id, String reference, Incoming incoming, long mark) {
        addExperience(id, reference, incoming, mark);
        addRelated(id, incoming);
    }

    void addRelated(UUID id, Incoming incoming) {
        addServices(id, incoming);
        addScopes(id, incoming);
        addReplies(id, incoming);
        told.add(id, incoming);
    }

    void addExperience(UUID id, String reference, Incoming incoming, long mark) {
        experiences
                .add(id)
                .add(reference)
                .add(State.PUBLISHED)
                .add(source)
                .add(incoming.sourceId())
                .add(mark);
        addTelling(incoming);
        addQualities(incoming);
        experiences
                .add(incoming.sharedAt())
                .add(incoming.publishedAt())
                .add(incoming.repliedAt())
                .endRow();
    }

    private void addTelling(Incoming incoming) {
        experiences
                .add(incoming.story().title())
                .add(incoming.story().text())
                .add(Slug.of(incoming.story().title()))
                .add(incoming.feeling())
                .add(incoming.postedAs())
                .add(incoming.pseudonym())
                .add(incoming.place().department())
                .add(incoming.place().region())
                .add(incoming.place().country())
                .add(incoming.procedures());
    }

    private void addQualities(Incoming incoming) {
        for (var axis : Axis.values()) {
            experiences.add(incoming.axes().get(axis));
        }
        experiences
                .add(incoming.improvement())
                .add(incoming.tags())
                .add(incoming.replyState())
                .add(incoming.action().text())
                .add(incoming.action().plannedOn())
                .add(incoming.action().doneOn())
                .add(incoming.same());
    }

    void copyAll(Connection connection) throws SQLException {
        copyExperiences(connection);
        copyRelated(connection);
    }

    void copyRelated(Connection connection) throws SQLException {
        targets.copy(connection);
        scopes.copy(connection);
        replies.copy(connection);
        told.copy(connection);
    }

    void copyExperiences(Connection connection) throws SQLException {
        experiences.copy(connection);
    }

    /** Votes on a reply whose words are not in the export stay beside the service. */
    private void addServices(UUID id, Incoming incoming) {
        int position = 0;
        for (var service : incoming.services()) {
            boolean silent = service.answer() == null;
            targets.add(id)
                    .add(++position)
                    .add(service.structure())
                    .add(service.type())
                    .add(service.postalCode())
                    .add(service.country())
                    .add(service.channels())
                    .add(Collections.nCopies(service.channels().size(), ""))
                    .add(silent ? service.useful() : 0)
                    .add(silent ? service.useless() : 0)
                    .add(silent ? service.rating() : null)
                    .add(service.structure() == null ? null : incoming.replyState(service))
                    .endRow();
        }
    }

    private void addScopes(UUID id, Incoming incoming) {
        var within = new TreeMap<String, Set<ReplyState>>();
        incoming.services().forEach(service -> service.lineage()
                .forEach(structure -> within.computeIfAbsent(structure, _ -> EnumSet.noneOf(ReplyState.class))
                        .add(incoming.replyState(service))));
        within.forEach((structure, below) -> scopes.add(structure)
                .add(id)
                .add(ReplyState.foremost(below).orElse(incoming.replyState()))
                .add(incoming.publishedAt())
                .endRow());
    }

    /** One reply a structure: what it wrote twice is put together. */
    private void addReplies(UUID id, Incoming incoming) {
        var byStructure = new LinkedHashMap<String, Incoming.Service>();
        for (var service : incoming.services()) {
            var answer = service.answer();
            if (answer != null) {
                byStructure.merge(answer.structure(), service, ExperienceCopies::together);
            }
        }
        byStructure.values().forEach(service -> addReply(id, service));
    }

    private void addReply(UUID id, Incoming.Service service) {
        var answer = service.answer();
        if (answer == null) {
            return;
        }
        replies.add(Ids.next())
                .add(id)
                .add(answer.structure())
                .add(service.lineage())
                .add(Reply.State.PUBLISHED)
                .add(answer.text())
                .add(answer.at())
                .add(answer.at())
                .add(answer.at())
                .add(service.rating())
                .add(service.useful())
                .add(service.useless())
                .add(service.useful())
                .add(service.useless())
                .endRow();
    }

    private static Incoming.Service together(Incoming.Service one, Incoming.Service other) {
        var first = one.answer();
        var second = other.answer();
        if (first == null || second == null || first.text().equals(second.text())) {
            return one;
        }
        return one.answering(new Incoming.Answer(first.structure(), first.text() + "\n\n" + second.text(), first.at()));
    }
}
