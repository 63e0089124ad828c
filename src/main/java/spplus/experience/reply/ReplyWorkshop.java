package spplus.experience.reply;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.advice.AdvicePages;
import spplus.experience.advice.ReplyAdvice;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.search.SearchIndex;

/** What tools of other modules may read and do for whoever writes a reply; they never publish. */
@Service
@Transactional
public class ReplyWorkshop {

    private final Perimeter perimeter;
    private final Editors editors;
    private final ReplyDesk desk;
    private final ReplyDraftRepository drafts;
    private final RowRepository rows;
    private final ReplyAdvice advice;
    private final Directory directory;
    private final SearchIndex index;

    ReplyWorkshop(
            Perimeter perimeter,
            Editors editors,
            ReplyDesk desk,
            ReplyDraftRepository drafts,
            RowRepository rows,
            ReplyAdvice advice,
            Directory directory,
            SearchIndex index) {
        this.perimeter = perimeter;
        this.editors = editors;
        this.desk = desk;
        this.drafts = drafts;
        this.rows = rows;
        this.advice = advice;
        this.directory = directory;
        this.index = index;
    }

    /** @throws NotThere (404) unless this person may reply to it for that structure */
    public Work open(Actor actor, ExperienceId id, String structure) {
        var experience = perimeter.readable(actor, id);
        var code = editors.chosen(actor, experience, structure).orElseThrow(NotThere::new);
        var found = directory.find(code).orElseThrow(NotThere::new);
        var story = experience.story() == null ? new Story("", "") : experience.story();
        var feeling = experience.snapshot().circumstances().feeling();
        return new Work(
                id,
                code,
                found.network(),
                found.type(),
                story.title(),
                story.text(),
                feeling,
                advice.points(story, feeling));
    }

    /** Answered experiences nearest by their words: of the same network and type first, then of the network. */
    public List<Answered> similar(Work work, int limit) {
        var network = Map.of("network", List.of(work.network()), "replyState", answeredStates());
        var sameType = new LinkedHashMap<>(network);
        sameType.put("type", List.of(work.type()));
        var ids = Stream.concat(near(work, sameType, limit), near(work, network, limit))
                .distinct()
                .limit(limit)
                .toList();
        return rows.rows(ids).stream().flatMap(this::answered).toList();
    }

    /** Keeps what is typed; an empty body keeps nothing. */
    public void keep(Actor actor, ExperienceId id, String structure, Typed typed, Instant now) {
        var code = open(actor, id, structure).structure();
        if (!typed.body().isBlank()) {
            desk.save(actor, id, code, typed.words(), typed.version(), now);
        }
    }

    /**
     * Puts words below those of the draft, which becomes one if there is none.
     *
     * @throws ReplyRefused when the reply awaits a reader, is public, or becomes too long
     */
    public void append(Actor actor, ExperienceId id, StructureCode structure, String body, Instant now) {
        var experience = perimeter.readable(actor, id);
        var shown = editors.fresh(actor, experience, structure);
        var words = shown.words();
        var whole = words.body().isBlank() ? body : words.body() + "\n\n" + body;
        var wording = new Reply.Wording(words.greeting(), whole, words.closing(), words.signature());
        desk.save(
                actor,
                id,
                structure,
                wording,
                drafts.find(id, structure).map(Draft::version).orElse(0),
                now);
    }

    private Stream<UUID> near(Work work, Map<String, List<String>> filters, int limit) {
        return index.similar(ExperienceStore.COLLECTION, work.id().toString(), filters, limit).stream()
                .map(UUID::fromString);
    }

    private Stream<Answered> answered(RowRepository.Row row) {
        return row.replies().stream()
                .filter(RowRepository.Answer::isPublished)
                .limit(1)
                .map(reply -> new Answered(
                        row.title(),
                        "/experiences/" + row.reference() + "-" + row.slug(),
                        directory.name(new StructureCode(reply.structure())),
                        reply.body()));
    }

    private static List<String> answeredStates() {
        return Arrays.stream(ReplyState.values())
                .filter(state -> !state.hasNoReply() && state != ReplyState.REOPENED)
                .map(Enum::name)
                .toList();
    }

    /** An experience to reply to, for one of its structures. */
    public record Work(
            ExperienceId id,
            StructureCode structure,
            String network,
            String type,
            String title,
            String story,
            Feeling feeling,
            List<AdvicePages.Point> points) {}

    /** An experience that was answered, and the words of its first public reply. */
    public record Answered(String title, String path, String structureName, String reply) {}

    /** What the reply's form holds. */
    public record Typed(String greeting, String body, String closing, String signature, int version) {

        Reply.Wording words() {
            return new Reply.Wording(tidy(greeting), tidy(body), tidy(closing), tidy(signature));
        }

        private static String tidy(String typed) {
            return typed.replace("\r\n", "\n").strip();
        }
    }
}
