package spplus.experience.moderation;

import static spplus.experience.moderation.QueueFilter.slug;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.KeysetPage;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.Feeling;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.Story;
import spplus.experience.language.Languages;
import spplus.experience.moderation.ModerationPages.Bulk;
import spplus.experience.moderation.ModerationPages.Choice;
import spplus.experience.moderation.ModerationPages.Filters;
import spplus.experience.moderation.ModerationPages.Suggestion;
import spplus.experience.moderation.ModerationPages.Tag;
import spplus.experience.moderation.QueueFilter.Queue;
import spplus.experience.moderation.QueueFilter.Signal;

/** Reads one page of the queue; only the words of its rows are unsealed. */
@Component
class QueueReader {

    static final int PAGE = 20;
    static final String PATH = "/espace/moderation";
    private static final int EXCERPT = 240;
    private static final int SUGGESTIONS = 5;

    private final QueueRepository queue;
    private final QueueCounts counts;
    private final Quarantine quarantine;
    private final Directory directory;
    private final Wording wording;
    private final Clock clock;

    QueueReader(
            QueueRepository queue,
            QueueCounts counts,
            Quarantine quarantine,
            Directory directory,
            Wording wording,
            Clock clock) {
        this.queue = queue;
        this.counts = counts;
        this.quarantine = quarantine;
        this.directory = directory;
        this.wording = wording;
        this.clock = clock;
    }

    ModerationPages.Queue read(
            QueueFilter asked, @Nullable String cursor, Bulk bulk, @Nullable String done, Actor moderator) {
        var named = asked.structure() == null || known(asked.structure());
        var filter = named ? asked : asked.about(null);
        var scope = moderator.scopeOf(Permission.MODERATE);
        var now = clock.instant();
        var counted = counts.of(filter, scope, now);
        var page = queue.page(filter, scope, cursor, now, PAGE);
        return new ModerationPages.Queue(
                wording.shown(filter, counted.getOrDefault("shown", 0L)),
                String.valueOf(filter.under(PATH).encode().build().getQuery()),
                new Filters(
                        choices("etat", Queue.values(), List.of(filter.queue()), counted),
                        choices("signal", Signal.values(), List.copyOf(filter.signals()), counted),
                        choices("ressenti", Feeling.values(), filter.feelings(), counted),
                        ages(filter, counted),
                        levels(filter, counted),
                        values(filter.network(), counts.networks(filter, scope, now), name -> name),
                        languages(filter, counts.languages(filter, scope, now)),
                        asked.structure() == null ? "" : asked.structure(),
                        named ? List.of() : suggestions(asked),
                        filter.isNarrow()),
                rows(page, filter, bulk, moderator),
                wider(page, filter, counted),
                page.next() == null
                        ? null
                        : filter.under(PATH)
                                .queryParam("apres", page.next())
                                .encode()
                                .toUriString(),
                done,
                bulk);
    }

    private List<ModerationPages.Row> rows(
            KeysetPage<QueueRepository.Row> page, QueueFilter filter, Bulk bulk, Actor moderator) {
        var codes = queue.structures(
                page.items().stream().map(QueueRepository.Row::id).toList());
        var names = directory.findAll(codes.values().stream()
                .flatMap(List::stream)
                .distinct()
                .map(StructureCode::new)
                .toList());
        return page.items().stream()
                .map(row -> row(row, codes.getOrDefault(row.id(), List.of()), names, filter, bulk, moderator))
                .toList();
    }

    private ModerationPages.Row row(
            QueueRepository.Row row,
            List<String> codes,
            Map<StructureCode, Structure> names,
            QueueFilter filter,
            Bulk bulk,
            Actor moderator) {
        var choice = row.id() + ":" + row.version();
        var story = words(row);
        var claim = row.claim();
        return new ModerationPages.Row(
                choice,
                filter.address(PATH + "/" + row.id()),
                row.reference().value(),
                Languages.spoken(row.language()),
                story.title(),
                excerpt(story.text()),
                codes.stream()
                        .map(code -> names.get(new StructureCode(code)))
                        .flatMap(Stream::ofNullable)
                        .map(Structure::name)
                        .toList(),
                wording.t("feeling." + row.feeling()),
                row.signals().stream()
                        .map(kind ->
                                new Tag(Signal.of(kind).name().toLowerCase(Locale.ROOT), wording.kind(kind.name())))
                        .toList(),
                row.since(),
                row.level(),
                bulk.chosen().contains(choice),
                claim == null ? null : wording.claimed(claim, moderator));
    }

    private Story words(QueueRepository.Row row) {
        var published = row.published();
        if (published != null) {
            return published;
        }
        return row.words() == null ? new Story("", "") : quarantine.open(row.words());
    }

    private static String excerpt(String text) {
        if (text.length() <= EXCERPT) {
            return text;
        }
        int space = text.lastIndexOf(' ', EXCERPT);
        return text.substring(0, space > EXCERPT / 2 ? space : EXCERPT) + "…";
    }

    private <E extends Enum<E>> List<Choice> choices(
            String field, E[] values, List<E> chosen, Map<String, Long> counted) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        slug(value),
                        wording.t("choice." + field + "." + slug(value)),
                        counted.getOrDefault(field + "=" + slug(value), 0L),
                        chosen.contains(value)))
                .toList();
    }

    private List<Choice> ages(QueueFilter filter, Map<String, Long> counted) {
        return QueueFilter.AGES.stream()
                .map(days -> new Choice(
                        days.toString(),
                        wording.t("choice.age", days),
                        counted.getOrDefault("age=" + days, 0L),
                        filter.days() == days))
                .toList();
    }

    private List<Choice> levels(QueueFilter filter, Map<String, Long> counted) {
        return QueueFilter.LEVELS.stream()
                .map(level -> new Choice(
                        level.toString(),
                        wording.t("choice.criticite", level),
                        counted.getOrDefault("criticite=" + level, 0L),
                        filter.level() == level))
                .toList();
    }

    /** None where all cases are in one language and none was asked for. */
    private List<Choice> languages(QueueFilter filter, Map<String, Long> languages) {
        return filter.language() == null && languages.size() < 2
                ? List.of()
                : values(filter.language(), languages, wording::language);
    }

    private static List<Choice> values(@Nullable String asked, Map<String, Long> counts, UnaryOperator<String> label) {
        var found = counts.entrySet().stream()
                .map(count -> new Choice(
                        count.getKey(),
                        label.apply(count.getKey()),
                        count.getValue(),
                        count.getKey().equals(asked)));
        var chosen = Stream.ofNullable(asked)
                .filter(value -> !counts.containsKey(value))
                .map(value -> new Choice(value, label.apply(value), 0, true));
        return Stream.concat(chosen, found).toList();
    }

    private boolean known(String code) {
        return StructureCode.looksLike(code)
                && directory.find(new StructureCode(code)).isPresent();
    }

    private List<Suggestion> suggestions(QueueFilter asked) {
        return directory.search(String.valueOf(asked.structure()), SUGGESTIONS).stream()
                .map(structure -> new Suggestion(
                        asked.about(structure.code().value()).address(PATH),
                        structure.name() + " – " + structure.town()))
                .toList();
    }

    /** Where there is something to do when nothing is shown: the same queue unfiltered, then another queue. */
    private static @Nullable String wider(
            KeysetPage<QueueRepository.Row> page, QueueFilter filter, Map<String, Long> counted) {
        if (!page.items().isEmpty()) {
            return null;
        }
        if (filter.isNarrow()) {
            return QueueFilter.ALL.in(filter.queue()).address(PATH);
        }
        return Arrays.stream(Queue.values())
                .filter(other -> counted.getOrDefault("etat=" + slug(other), 0L) > 0)
                .findFirst()
                .map(other -> filter.in(other).address(PATH))
                .orElse(null);
    }
}
