package spplus.experience.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.Axis;
import spplus.experience.ReplyState;
import spplus.experience.attribution.Desks;
import spplus.experience.change.PublicChanges;
import spplus.experience.domain.Experience;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Steps;
import spplus.experience.domain.Story;
import spplus.experience.promise.PublicPromises;
import spplus.experience.verdict.Verdicts;
import spplus.search.SearchIndex;

/** Gathers what the page of one experience shows to agents. */
@Component
class Dossiers {

    private static final int SIMILAR = 4;
    private static final int LOOKED_AT = 20;
    private static final int EXCERPT = 260;

    private final Desks desks;
    private final Perimeter perimeter;
    private final Replies replies;
    private final PublicPromises promises;
    private final PublicChanges changes;
    private final Verdicts verdicts;
    private final Steps steps;
    private final Notes notes;
    private final QueueDesk queue;
    private final RowRepository rows;
    private final Directory directory;
    private final SearchIndex index;

    Dossiers(
            Desks desks,
            Perimeter perimeter,
            Replies replies,
            PublicPromises promises,
            PublicChanges changes,
            Verdicts verdicts,
            Steps steps,
            Notes notes,
            QueueDesk queue,
            RowRepository rows,
            Directory directory,
            SearchIndex index) {
        this.desks = desks;
        this.perimeter = perimeter;
        this.replies = replies;
        this.promises = promises;
        this.changes = changes;
        this.verdicts = verdicts;
        this.steps = steps;
        this.notes = notes;
        this.queue = queue;
        this.rows = rows;
        this.directory = directory;
        this.index = index;
    }

    ReplyPages.Dossier of(Actor actor, Experience experience) {
        var snapshot = experience.snapshot();
        var said = snapshot.circumstances();
        var seen = seen(actor, experience);
        var story = Objects.requireNonNullElse(experience.story(), new Story("", ""));
        return new ReplyPages.Dossier(
                experience.id().toString(),
                experience.reference().value(),
                "/experiences/" + experience.reference() + "-" + experience.slug(),
                story.title(),
                story.text(),
                said.feeling(),
                seen.replyState(),
                said.postedAs().name(),
                department(said.department()),
                said.procedures(),
                Objects.requireNonNullElse(snapshot.publishedAt(), snapshot.sharedAt()),
                queue.due(List.of(seen)).get(seen.id()),
                services(actor, experience),
                axes(experience),
                snapshot.qualification().improvement(),
                snapshot.qualification().tags(),
                replies.published(experience.id()).stream().map(this::answer).toList(),
                after(experience),
                notes.of(experience.id(), actor),
                similar(experience),
                timeline(experience),
                perimeter.holds(actor, Permission.REPLY, experience),
                desks.of(experience),
                desks.pending(experience),
                desks.isInArbitration(experience.id()));
    }

    /** As those of this person's scope see it. */
    private RowRepository.Row seen(Actor actor, Experience experience) {
        var row = rows.rows(List.of(experience.id().value())).getFirst();
        return queue.seen(row, actor.scopeOf(Permission.READ_EXPERIENCES));
    }

    private ReplyPages.Aftermath after(Experience experience) {
        var id = experience.id();
        var verdict = verdicts.of(id).filter(asked -> asked.said() != null).orElse(null);
        return new ReplyPages.Aftermath(promises.of(id), changes.of(id), verdict);
    }

    private @Nullable String department(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(directory::department)
                .map(Department::name)
                .orElse(null);
    }

    List<ReplyPages.Service> services(Actor actor, Experience experience) {
        var names = names(experience.structures());
        var services = new ArrayList<ReplyPages.Service>();
        for (var target : experience.targets()) {
            int position = services.size() + 1;
            var code = target.structure();
            services.add(new ReplyPages.Service(
                    position,
                    code == null ? null : code.value(),
                    code == null
                            ? Objects.requireNonNullElse(target.institutionType(), "")
                            : names.getOrDefault(code.value(), code.value()),
                    code == null ? null : standing(experience, code),
                    desks.mayMove(actor, experience, position),
                    target.channels().stream()
                            .map(channel -> new ReplyPages.Way(
                                    channel, target.feelings().get(channel)))
                            .toList()));
        }
        return services;
    }

    private static @Nullable ReplyState standing(Experience experience, StructureCode structure) {
        var standing = experience.snapshot().standings().each().get(structure);
        return standing == null ? null : standing.state();
    }

    static List<ReplyPages.Quality> axes(Experience experience) {
        var axes = experience.snapshot().qualification().axes();
        return Arrays.stream(Axis.values())
                .map(axis -> new ReplyPages.Quality(axis.name(), axes.get(axis)))
                .toList();
    }

    private ReplyPages.Answer answer(Reply reply) {
        var rating = reply.rating();
        return new ReplyPages.Answer(
                directory.name(reply.structure()),
                text(reply.wording()),
                Objects.requireNonNullElse(reply.publishedAt(), reply.updatedAt()),
                rating == null ? null : rating.name(),
                reply.ratingWord());
    }

    private static String text(Reply.Wording wording) {
        return List.of(wording.greeting(), wording.body(), wording.closing(), wording.signature()).stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** Answered ones among those whose words are nearest. */
    private List<ReplyPages.Similar> similar(Experience experience) {
        var near = index.similar(ExperienceStore.COLLECTION, experience.id().toString(), LOOKED_AT).stream()
                .map(UUID::fromString)
                .toList();
        var answered = rows.rows(near).stream()
                .filter(row ->
                        row.replies().stream().anyMatch(reply -> reply.state().equals("PUBLISHED")))
                .limit(SIMILAR)
                .toList();
        var names = names(answered.stream()
                .flatMap(row -> row.replies().stream())
                .map(reply -> new StructureCode(reply.structure()))
                .distinct()
                .toList());
        return answered.stream().map(row -> similar(row, names)).toList();
    }

    private static ReplyPages.Similar similar(RowRepository.Row row, Map<String, String> names) {
        var reply = row.replies().stream()
                .filter(found -> found.state().equals("PUBLISHED"))
                .findFirst()
                .orElseThrow();
        var body = reply.body();
        return new ReplyPages.Similar(
                "/experiences/" + row.reference() + "-" + row.slug(),
                row.title(),
                names.getOrDefault(reply.structure(), reply.structure()),
                body.length() <= EXCERPT ? body : body.substring(0, EXCERPT).strip() + "…");
    }

    private List<ReplyPages.Past> timeline(Experience experience) {
        var past = steps.of(experience.id());
        var names = names(past.stream()
                .map(Steps.Past::structure)
                .filter(Objects::nonNull)
                .distinct()
                .map(StructureCode::new)
                .toList());
        return past.stream()
                .map(step -> new ReplyPages.Past(step, step.structure() == null ? null : names.get(step.structure())))
                .toList();
    }

    private Map<String, String> names(List<StructureCode> codes) {
        return directory.findAll(codes).values().stream()
                .collect(Collectors.toMap(structure -> structure.code().value(), Structure::name));
    }
}
