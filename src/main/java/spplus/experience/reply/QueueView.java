package spplus.experience.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.language.Languages;
import spplus.experience.reply.QueueFilter.Facet;
import spplus.experience.reply.ReplyPages.Choice;
import spplus.platform.Texts;

/** Gathers what the page of the queue shows. */
@Component
class QueueView {

    private static final String PATH = "/espace/experiences?";
    private static final int PAGE = 25;
    private static final int EXCERPT = 220;

    private final QueueDesk desk;
    private final ReplyQueueRepository queue;
    private final Directory directory;
    private final ReplyRules rules;
    private final Texts texts;

    QueueView(QueueDesk desk, ReplyQueueRepository queue, Directory directory, ReplyRules rules, Texts texts) {
        this.desk = desk;
        this.queue = queue;
        this.directory = directory;
        this.rules = rules;
        this.texts = texts;
    }

    ReplyPages.Queue of(Actor actor, QueueFilter filter, @Nullable String cursor) {
        var selection = desk.select(actor, Permission.READ_EXPERIENCES, filter);
        var page = desk.page(selection, cursor, PAGE);
        var counts = queue.counts(selection);
        var tabs = Arrays.stream(Tab.values()).map(tab -> tab(selection, tab)).toList();
        long total = tabs.get(filter.tab().ordinal()).count();
        return new ReplyPages.Queue(
                filter.tab().word(),
                tabs,
                groups(filter, counts),
                services(selection, counts),
                filter.words(),
                filter.structure(),
                total,
                ReplyQueueRepository.MOST_COUNTED,
                lines(page.items(), actor),
                chips(filter),
                filter.tab().hasDeadline(),
                rules.replyTargetDays(),
                "/espace/experiences/export.csv?" + filter.query(),
                page.next() == null ? null : PATH + filter.query() + "&apres=" + page.next(),
                total > 0 ? null : nearest(selection, tabs));
    }

    private Choice tab(Selection selection, Tab tab) {
        var on = selection.on(tab);
        return new Choice(
                tab.word(),
                texts.t("experience.reply.tab." + tab.word()),
                queue.count(on),
                tab == selection.filter().tab(),
                PATH + on.filter().query());
    }

    private List<ReplyPages.Group> groups(QueueFilter filter, ReplyQueueRepository.Counts counts) {
        return Stream.of(Facet.values())
                .filter(facet -> facet != Facet.DELAY || filter.tab().hasDeadline())
                .map(facet -> new ReplyPages.Group(
                        facet.parameter(),
                        texts.t("experience.reply.facet." + facet.parameter()),
                        choices(facet, filter, counts),
                        !filter.of(facet).isEmpty()
                                || facet == Facet.DELAY
                                || facet == Facet.FEELING
                                || facet == Facet.CARE))
                .filter(group -> !group.choices().isEmpty() && !isOneLanguage(group))
                .toList();
    }

    /** Where everybody writes the same language, nothing is to choose. */
    private static boolean isOneLanguage(ReplyPages.Group group) {
        return group.parameter().equals(Facet.LANGUAGE.parameter())
                && group.choices().size() == 1
                && !group.choices().getFirst().chosen();
    }

    private List<Choice> choices(Facet facet, QueueFilter filter, ReplyQueueRepository.Counts counts) {
        return facet.offered().stream()
                .map(value -> new Choice(
                        value,
                        label(facet, value),
                        counts.of(facet, value),
                        filter.of(facet).contains(value),
                        ""))
                .filter(choice -> choice.chosen() || choice.count() > 0)
                .toList();
    }

    private String label(Facet facet, String value) {
        return switch (facet) {
            case FEELING -> texts.t("experience.feeling." + value);
            case CHANNEL -> texts.t("experience.channel." + value);
            case AGE -> texts.t("experience.reply.age." + value);
            case DELAY -> texts.t("experience.reply.urgency." + value);
            case CARE -> texts.t("experience.reply.care." + value);
            case LANGUAGE -> Languages.name(value, texts);
            case AXIS -> {
                var parts = value.split("-", 2);
                yield texts.t(
                        "experience.reply.axis",
                        texts.t("experience.axis." + parts[0]),
                        texts.t("experience.axis-feeling." + parts[1]));
            }
        };
    }

    /** Services of the scope among the most concerned, the one chosen and the one above it. */
    private List<Choice> services(Selection selection, ReplyQueueRepository.Counts counts) {
        var filter = selection.filter();
        var codes = new ArrayList<>(counts.services().keySet());
        if (filter.structure() != null) {
            codes.remove(filter.structure());
            codes.addFirst(filter.structure());
        }
        var names = names(codes);
        return codes.stream()
                .filter(names::containsKey)
                .map(code -> new Choice(
                        code,
                        Objects.requireNonNull(names.get(code)),
                        counts.services().getOrDefault(code, 0L),
                        code.equals(filter.structure()),
                        PATH + filter.in(code).query()))
                .toList();
    }

    private List<ReplyPages.Line> lines(List<RowRepository.Row> rows, Actor actor) {
        var due = desk.due(rows);
        var names = names(rows.stream()
                .flatMap(row -> row.targets().stream())
                .map(RowRepository.Concerned::structure)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream().map(row -> line(row, due, names, actor)).toList();
    }

    private ReplyPages.Line line(
            RowRepository.Row row, Map<UUID, ReplyPages.Due> due, Map<String, String> names, Actor actor) {
        var mine = mine(row, actor);
        var visible = row.replies().stream()
                .filter(reply -> reply.isPublished() || mine.contains(reply.structure()))
                .toList();
        var open = visible.stream().filter(reply -> !reply.isPublished()).findFirst();
        boolean mineAnswered =
                visible.stream().anyMatch(reply -> reply.isPublished() && mine.contains(reply.structure()));
        return new ReplyPages.Line(
                row.id().toString(),
                Languages.spoken(row.language()),
                row.title(),
                excerpt(row.story()),
                row.feeling(),
                row.replyState(),
                row.publishedAt(),
                due.get(row.id()),
                services(row, names),
                open.map(reply -> Objects.requireNonNullElse(reply.writtenBy(), ""))
                        .orElse(null),
                open.filter(reply -> reply.state().equals("SUBMITTED")).isPresent(),
                !row.whole().hasNoReply() && !mine.isEmpty() && !mineAnswered,
                visible.stream()
                        .map(RowRepository.Answer::rating)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private List<String> mine(RowRepository.Row row, Actor actor) {
        return row.targets().stream()
                .map(RowRepository.Concerned::structure)
                .filter(Objects::nonNull)
                .filter(code -> mayReply(actor, code))
                .toList();
    }

    private static List<String> services(RowRepository.Row row, Map<String, String> names) {
        return row.targets().stream()
                .map(target -> target.structure() == null
                        ? Objects.requireNonNullElse(target.institutionType(), "")
                        : names.getOrDefault(target.structure(), target.structure()))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String excerpt(String story) {
        return story.length() <= EXCERPT ? story : story.substring(0, EXCERPT).strip() + "…";
    }

    private boolean mayReply(Actor actor, String code) {
        return actor.scopeOf(Permission.REPLY).covers(directory.lineage(new StructureCode(code)));
    }

    private List<Choice> chips(QueueFilter filter) {
        var chips = new ArrayList<Choice>();
        if (filter.structure() != null) {
            var name = names(List.of(filter.structure())).getOrDefault(filter.structure(), filter.structure());
            chips.add(new Choice(
                    "structure", name, 0, true, PATH + filter.in(null).query()));
        }
        if (!filter.words().isEmpty()) {
            chips.add(new Choice(
                    "q",
                    "« " + filter.words() + " »",
                    0,
                    true,
                    PATH + filter.saying("").query()));
        }
        filter.chosen()
                .forEach((facet, values) -> values.forEach(value -> chips.add(new Choice(
                        facet.parameter(),
                        label(facet, value),
                        0,
                        true,
                        PATH + filter.without(facet, value).query()))));
        return chips;
    }

    /** The same heap with nothing chosen, else the fullest heap with the same choices. */
    private @Nullable Choice nearest(Selection selection, List<Choice> tabs) {
        var filter = selection.filter();
        if (filter.isNarrowed() && filter.words().isEmpty() && filter.structure() == null) {
            var bare = selection.with(filter.bare());
            long count = queue.count(bare);
            if (count > 0) {
                var label = texts.t("experience.reply.tab." + filter.tab().word());
                return new Choice("", label, count, false, PATH + bare.filter().query());
            }
        }
        return tabs.stream().filter(choice -> choice.count() > 0).findFirst().orElse(null);
    }

    private Map<String, String> names(List<String> codes) {
        return directory.findAll(codes.stream().map(StructureCode::new).toList()).values().stream()
                .collect(Collectors.toMap(structure -> structure.code().value(), Structure::name));
    }
}
