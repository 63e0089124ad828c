package spplus.experience.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Region;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.language.Languages;
import spplus.experience.reading.ReadingPages.Card;
import spplus.experience.reading.ReadingPages.Chip;
import spplus.experience.reading.ReadingPages.Choice;
import spplus.experience.reading.ReadingPages.Group;
import spplus.experience.reading.ReadingPages.Listing;
import spplus.platform.Texts;
import spplus.search.SearchIndex;
import spplus.search.SearchRequest;
import spplus.search.SearchResult;
import spplus.search.SearchResult.FacetCount;

/** Searches published experiences and says what was found in words. */
@Component
class PublicList {

    static final String PATH = "/experiences";
    /** Where one asks to be told by e-mail of what a search will find. */
    static final String FOLLOW = "/suivre";

    private static final int CHOICES = 12;

    private final SearchIndex index;
    private final CardRepository cards;
    private final Directory directory;
    private final Texts texts;

    PublicList(SearchIndex index, CardRepository cards, Directory directory, Texts texts) {
        this.index = index;
        this.cards = cards;
        this.directory = directory;
        this.texts = texts;
    }

    /** @throws IllegalArgumentException when the cursor is not one of ours */
    Listing list(ListQuery query) {
        var found = index.search(query.request());
        return new Listing(
                query.words(),
                found.total(),
                cards.cards(found.ids()),
                groups(query, found),
                chips(query),
                found.relaxed(),
                found.corrections(),
                query.structure(),
                query.from(),
                query.to(),
                query.byRelevance(),
                query.isFiltered(),
                found.next() == null ? null : address(query.at(found.next())),
                SiteQueries.write(PATH + ".atom", query.at(null)),
                SiteQueries.write(FOLLOW, query.always().sorted(false)),
                address(query.sorted(false)),
                address(query.sorted(true)),
                found.total() == 0 ? nearest(query) : null,
                readers(query, found));
    }

    /** For who reads the site in another language than the house's: what was written in theirs. */
    private @Nullable Chip readers(ListQuery query, SearchResult found) {
        var theirs = texts.language();
        if (!Languages.isOther(theirs) || !query.values(Filter.LANGUAGE).isEmpty()) {
            return null;
        }
        long written = countOf(found.facets().getOrDefault(Filter.LANGUAGE.field(), List.of()), theirs);
        return written == 0
                ? null
                : new Chip(label(Filter.LANGUAGE, theirs), null, address(query.with(Filter.LANGUAGE, theirs)), written);
    }

    List<Card> newest(int limit) {
        var query = new ListQuery("", ListQuery.everything().filters(), null, null, null, false, null, limit);
        return cards.cards(index.search(query.request()).ids());
    }

    List<Card> similar(String id, int limit) {
        return cards.cards(index.similar(ExperienceDocuments.COLLECTION, id, limit));
    }

    SearchResult search(SearchRequest request) {
        return index.search(request);
    }

    SearchResult search(ListQuery query) {
        return index.search(query.request());
    }

    private List<Group> groups(ListQuery query, SearchResult found) {
        var groups = new ArrayList<Group>();
        for (var filter : Filter.values()) {
            var counts = found.facets().getOrDefault(filter.field(), List.of());
            var chosen = query.values(filter);
            var choices = new ArrayList<Choice>();
            counts.stream()
                    .limit(CHOICES)
                    .map(count -> choice(filter, count, chosen.contains(count.value())))
                    .forEach(choices::add);
            for (var value : chosen) {
                if (choices.stream().noneMatch(choice -> choice.word().equals(filter.word(value)))) {
                    choices.add(choice(filter, new FacetCount(value, countOf(counts, value)), true));
                }
            }
            boolean oneLanguage = filter == Filter.LANGUAGE && choices.size() == 1 && chosen.isEmpty();
            if (!choices.isEmpty() && !oneLanguage) {
                // The first one shows at a glance what filters are.
                boolean open = groups.isEmpty() || !chosen.isEmpty();
                groups.add(new Group(filter.parameter(), title(filter), choices, open));
            }
        }
        return groups;
    }

    private Choice choice(Filter filter, FacetCount count, boolean chosen) {
        return new Choice(
                filter.word(count.value()), label(filter, count.value()), filter.language(), count.count(), chosen);
    }

    private List<Chip> chips(ListQuery query) {
        var chips = new ArrayList<Chip>();
        if (!query.words().isBlank()) {
            chips.add(chip(texts.t("experience.quoted", query.words()), query.withWords("")));
        }
        query.filters()
                .forEach((filter, values) -> values.forEach(value -> chips.add(
                        new Chip(label(filter, value), filter.language(), address(query.without(filter, value)), 0))));
        if (query.structure() != null) {
            chips.add(chip(structureName(query.structure()), query.everywhere()));
        }
        if (query.from() != null || query.to() != null) {
            chips.add(chip(texts.t("experience.list.period"), query.always()));
        }
        return chips;
    }

    /** Of the queries with one filter less, the one that finds the most. */
    private @Nullable Chip nearest(ListQuery query) {
        var lighter = new ArrayList<ListQuery>();
        query.filters().keySet().forEach(filter -> lighter.add(query.without(filter)));
        if (query.structure() != null) {
            lighter.add(query.everywhere());
        }
        if (query.from() != null || query.to() != null) {
            lighter.add(query.always());
        }
        if (!query.words().isBlank()) {
            lighter.add(query.withWords(""));
        }
        return lighter.stream()
                .map(candidate -> new Chip(
                        sentence(candidate),
                        null,
                        address(candidate),
                        index.search(candidate.total()).total()))
                .filter(candidate -> candidate.count() > 0)
                .max(Comparator.comparingLong(Chip::count))
                .orElse(null);
    }

    String sentence(ListQuery query) {
        var labels = chips(query).stream().map(Chip::label).toList();
        return labels.isEmpty() ? texts.t("experience.list.all") : String.join(", ", labels);
    }

    private static Chip chip(String label, ListQuery without) {
        return new Chip(label, null, address(without), 0);
    }

    private static String address(ListQuery query) {
        return SiteQueries.write(PATH, query);
    }

    private static long countOf(List<FacetCount> counts, String value) {
        return counts.stream()
                .filter(count -> count.value().equals(value))
                .mapToLong(FacetCount::count)
                .findFirst()
                .orElse(0);
    }

    private String title(Filter filter) {
        return texts.t("experience.filter." + filter.name());
    }

    private String label(Filter filter, String value) {
        return switch (filter) {
            case FEELING -> texts.t("experience.feeling." + value);
            case CHANNEL -> texts.t("experience.channel." + value);
            case REPLY -> texts.t("experience.reply-state." + value);
            case AXIS -> axis(value);
            case REGION ->
                directory.regions().stream()
                        .filter(region -> region.code().equals(value))
                        .map(Region::name)
                        .findFirst()
                        .orElse(value);
            case DEPARTMENT -> directory.department(value).map(Department::name).orElse(value);
            case LANGUAGE -> Languages.name(value, texts);
            case NETWORK, TYPE, PROCEDURE -> value;
        };
    }

    private String axis(String value) {
        var parts = value.split("-", 2);
        return texts.t(
                "experience.pair",
                texts.t("experience.axis." + parts[0]),
                texts.t("experience.axis-feeling." + parts[1]));
    }

    private String structureName(String code) {
        return Optional.of(code)
                .filter(known -> known.length() <= 20)
                .flatMap(known -> directory.find(new StructureCode(known)))
                .map(Structure::name)
                .orElse(code);
    }
}
