package spplus.verbatim.exploration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.core.Period;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.search.SearchIndex;
import spplus.search.SearchResult;
import spplus.search.SearchResult.FacetCount;
import spplus.verbatim.audit.KnownError;
import spplus.verbatim.audit.KnownErrors;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.exploration.VoicePages.Aside;
import spplus.verbatim.exploration.VoicePages.Asides;
import spplus.verbatim.exploration.VoicePages.Chip;
import spplus.verbatim.exploration.VoicePages.Choice;
import spplus.verbatim.exploration.VoicePages.Group;
import spplus.verbatim.exploration.VoicePages.Listing;
import spplus.verbatim.exploration.VoicePages.ModelCheck;
import spplus.verbatim.exploration.VoicePages.Month;
import spplus.verbatim.exploration.VoicePages.Quote;
import spplus.verbatim.exploration.VoicePages.Share;

/** Searches texts, counts them and says what was found in words. */
@Component
class Exploration {

    private static final int CHOICES = 12;
    private static final int DRAWN_MONTHS = 36;

    private final SearchIndex index;
    private final VoiceRepository voices;
    private final Crossings crossings;
    private final VoiceWords words;
    private final VoiceChips chips;
    private final KnownErrors errors;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    Exploration(
            SearchIndex index,
            VoiceRepository voices,
            Crossings crossings,
            VoiceWords words,
            VoiceChips chips,
            KnownErrors errors,
            Directory directory,
            Texts texts,
            Clock clock) {
        this.index = index;
        this.voices = voices;
        this.crossings = crossings;
        this.words = words;
        this.chips = chips;
        this.errors = errors;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException when the cursor is not one of ours */
    Listing listing(VoiceQuery query) {
        var found = index.search(query.request());
        var months = crossings.months(query, found);
        var period = period(query, months);
        var quotes = quotes(found.ids(), query.within());
        var known = errors.near(query.structure());
        return new Listing(
                query.structure(),
                name(query),
                query.words(),
                found.total(),
                sentence(query),
                said(months),
                quotes,
                groups(query, found),
                chips.of(query),
                asides(query, found),
                share(found, period),
                months.subList(Math.max(0, months.size() - DRAWN_MONTHS), months.size()),
                crossings.crossing(query, found, period, known),
                check(found, quotes, known.of("FEELING")),
                found.relaxed(),
                found.corrections(),
                query.from(),
                query.to(),
                query.byRelevance(),
                query.isFiltered(),
                found.next() == null ? null : address(query.at(found.next())),
                address(query.sorted(false)),
                address(query.sorted(true)),
                VoiceAddresses.text(query.at(null)));
    }

    String name(VoiceQuery query) {
        var code = query.structure();
        return code == null ? texts.t("verbatim.explore.everywhere") : directory.name(new StructureCode(code));
    }

    /** What is shown, in words. */
    String sentence(VoiceQuery query) {
        var labels = chips.of(query).stream().map(Chip::label).toList();
        return labels.isEmpty() ? texts.t("verbatim.explore.all") : String.join(", ", labels);
    }

    private static VoicePages.@Nullable Period said(List<Month> months) {
        return months.isEmpty()
                ? null
                : new VoicePages.Period(
                        VoiceWords.month(months.getFirst().month()),
                        VoiceWords.month(months.getLast().month()));
    }

    private Asides asides(VoiceQuery query, SearchResult found) {
        return new Asides(repeats(query, found), agents(query, found), found.total() == 0 ? nearest(query) : null);
    }

    private static @Nullable Aside repeats(VoiceQuery query, SearchResult found) {
        long texts = found.facets().getOrDefault(VoiceFilter.COPY.field(), List.of()).stream()
                .filter(count -> !count.value().equals("unique"))
                .mapToLong(FacetCount::count)
                .sum();
        return texts == 0 || query.once() || !query.values(VoiceFilter.COPY).isEmpty()
                ? null
                : new Aside(texts, address(query.counting(true)));
    }

    private static @Nullable Aside agents(VoiceQuery query, SearchResult found) {
        var agent = AuthorKind.AGENT.code();
        long texts = countOf(found.facets().getOrDefault(VoiceFilter.AUTHOR.field(), List.of()), agent);
        return texts == 0 || !query.values(VoiceFilter.AUTHOR).isEmpty()
                ? null
                : new Aside(texts, address(query.with(VoiceFilter.AUTHOR, agent)));
    }

    private Period period(VoiceQuery query, List<Month> months) {
        var today = LocalDate.now(clock);
        var first = query.from() != null
                ? query.from()
                : months.isEmpty()
                        ? today
                        : YearMonth.parse(months.getFirst().month()).atDay(1);
        var last = query.to() != null
                ? query.to()
                : months.isEmpty()
                        ? today
                        : YearMonth.parse(months.getLast().month()).atEndOfMonth();
        return new Period(first, last.isBefore(first) ? first : last);
    }

    /** Over all that was found, whatever the number of months drawn. */
    private @Nullable Share share(SearchResult found, Period period) {
        var sums = new HashMap<String, Long>();
        Crossings.table(found, VoiceFilter.MONTH, VoiceFilter.FEELING)
                .values()
                .forEach(month -> month.forEach((feeling, count) -> sums.merge(feeling, count, Long::sum)));
        var rate = Crossings.rate(sums, period);
        if (rate == null) {
            return null;
        }
        return new Share(
                sums.getOrDefault("NEGATIVE", 0L),
                sums.getOrDefault("NEUTRAL", 0L),
                sums.getOrDefault("POSITIVE", 0L),
                Math.max(0, found.total() - rate.denominator()),
                rate);
    }

    private @Nullable ModelCheck check(SearchResult found, List<Quote> quotes, @Nullable KnownError error) {
        if (found.total() == 0) {
            return null;
        }
        long corrected = quotes.stream().filter(Quote::byPerson).count();
        return voices.running()
                .map(model -> new ModelCheck(model.accuracy(), model.rows(), corrected, error))
                .orElseGet(() -> new ModelCheck(null, 0, corrected, error));
    }

    private List<Quote> quotes(List<String> ids, List<String> within) {
        var found = voices.voices(ids, within);
        var services = words.labels(
                VoiceFilter.SERVICE,
                found.stream()
                        .map(VoiceRepository.Voice::structure)
                        .filter(code -> code != null)
                        .toList());
        return found.stream().map(voice -> quote(voice, services)).toList();
    }

    private Quote quote(VoiceRepository.Voice voice, Map<String, String> services) {
        return new Quote(
                voice.id(),
                voice.title(),
                voice.excerpt(),
                voice.language().equals(Texts.HOUSE) || voice.language().equals("und") ? null : voice.language(),
                voice.said(),
                words.label(VoiceFilter.SOURCE, voice.source()),
                voice.channels().stream()
                        .map(channel -> words.label(VoiceFilter.CHANNEL, channel))
                        .toList(),
                voice.structure() == null ? null : services.get(voice.structure()),
                voice.feeling(),
                voice.byPerson(),
                voice.axes().entrySet().stream()
                        .map(axis -> words.label(VoiceFilter.AXIS, axis.getKey() + "-" + axis.getValue()))
                        .toList(),
                voice.urgent(),
                voice.open());
    }

    private List<Group> groups(VoiceQuery query, SearchResult found) {
        var groups = new ArrayList<Group>();
        for (var filter : VoiceFilter.values()) {
            var counts = found.facets().getOrDefault(filter.field(), List.of());
            var chosen = query.values(filter);
            var shown = new ArrayList<>(
                    named(filter, counts).stream().limit(CHOICES).toList());
            for (var value : chosen) {
                if (shown.stream().noneMatch(count -> count.value().equals(value))) {
                    shown.add(new FacetCount(value, countOf(counts, value)));
                }
            }
            var labels =
                    words.labels(filter, shown.stream().map(FacetCount::value).toList());
            var choices = shown.stream()
                    .map(count -> new Choice(
                            filter.word(count.value()),
                            labels.getOrDefault(count.value(), count.value()),
                            count.count(),
                            chosen.contains(count.value())))
                    .toList();
            if (choices.size() > 1 || !chosen.isEmpty()) {
                boolean open = groups.isEmpty() || !chosen.isEmpty();
                groups.add(new Group(filter.parameter(), words.title(filter), choices, open));
            }
        }
        return groups;
    }

    private List<FacetCount> named(VoiceFilter filter, List<FacetCount> counts) {
        if (filter != VoiceFilter.THEME) {
            return counts;
        }
        var names = words.labels(filter, counts.stream().map(FacetCount::value).toList());
        return counts.stream().filter(count -> names.containsKey(count.value())).toList();
    }

    /** Of the searches with one filter less, the one that finds the most. */
    private @Nullable Chip nearest(VoiceQuery query) {
        var lighter = new ArrayList<VoiceQuery>();
        query.filters().keySet().forEach(filter -> lighter.add(query.without(filter)));
        if (query.from() != null || query.to() != null) {
            lighter.add(query.always());
        }
        if (!query.words().isBlank()) {
            lighter.add(query.withWords(""));
        }
        return lighter.stream()
                .map(candidate -> new Chip(
                        sentence(candidate),
                        address(candidate),
                        index.search(candidate.total()).total()))
                .filter(candidate -> candidate.count() > 0)
                .max(Comparator.comparingLong(Chip::count))
                .orElse(null);
    }

    private static String address(VoiceQuery query) {
        return VoiceAddresses.write(VoiceController.ADDRESS, query);
    }

    private static long countOf(List<FacetCount> counts, String value) {
        return counts.stream()
                .filter(count -> count.value().equals(value))
                .mapToLong(FacetCount::count)
                .findFirst()
                .orElse(0);
    }
}
