package spplus.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import spplus.search.SearchRequest.Cross;
import spplus.search.SearchRequest.Sort;
import spplus.search.SearchResult.CrossCount;
import spplus.search.SearchResult.FacetCount;

/** Totals, counts and pages are those that one would count by hand, on documents drawn at random. */
class FacetTests {

    private static final int DOCUMENTS = 3_000;
    private static final List<String> FACETS = List.of("feeling", "channel", "department");
    private static final Random RANDOM = new Random(20_261_123);
    private static final Map<String, IndexedDocument> DOCUMENT = new HashMap<>();
    private static EngineShelf shelf;

    @BeforeAll
    static void fill() {
        shelf = new EngineShelf(new Shelf().schema());
        // several batches, rewritten and removed documents: several segments with holes
        for (int batch = 0; batch < 6; batch++) {
            var written = IntStream.range(0, DOCUMENTS / 4)
                    .mapToObj(_ -> draw("d" + RANDOM.nextInt(DOCUMENTS)))
                    .toList();
            written.forEach(document -> DOCUMENT.put(document.id(), document));
            var removed = IntStream.range(0, 50)
                    .mapToObj(_ -> "d" + RANDOM.nextInt(DOCUMENTS))
                    .filter(id -> written.stream().noneMatch(d -> d.id().equals(id)))
                    .toList();
            removed.forEach(DOCUMENT::remove);
            shelf.write(
                    written.stream().map(d -> DOCUMENT.get(d.id())).distinct().toList(), removed);
        }
    }

    @AfterAll
    static void close() {
        shelf.close();
    }

    @RepeatedTest(40)
    void countsAsByHand() {
        var request = request();
        var found = shelf.search(request.limit(0).facets(FACETS.toArray(String[]::new)));
        var asked = request.build();
        assertThat(found.total()).isEqualTo(matching(asked, "").size());
        for (var facet : FACETS) {
            assertThat(found.facets().get(facet)).as(facet).isEqualTo(countedByHand(asked, facet));
        }
    }

    @RepeatedTest(20)
    void countsTwoFacetsTogetherAsByHand() {
        var request = request();
        var cross = new Cross("department", "channel");
        var found =
                shelf.search(request.limit(0).cross(cross.row(), cross.column()).cross("feeling", "feeling"));
        assertThat(found.crosses().get(cross))
                .containsExactlyInAnyOrderElementsOf(crossedByHand(request.build(), "department", "channel"));
        assertThat(found.crosses().get(new Cross("feeling", "feeling")))
                .containsExactlyInAnyOrderElementsOf(crossedByHand(request.build(), "feeling", "feeling"));
    }

    @RepeatedTest(12)
    void pagesWithoutGapNorRepeat() {
        for (var sort : Sort.values()) {
            var request = request().sort(sort).limit(1 + RANDOM.nextInt(60));
            var ids = new ArrayList<String>();
            var page = shelf.search(request);
            ids.addAll(page.ids());
            while (page.next() != null) {
                page = shelf.search(request.after(page.next()));
                assertThat(page.ids()).isNotEmpty();
                ids.addAll(page.ids());
            }
            assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(matching(request.build(), ""));
            if (sort == Sort.NEWEST) {
                assertThat(ids)
                        .isSortedAccordingTo((a, b) -> published(a) != published(b)
                                ? Long.compare(published(b), published(a))
                                : a.compareTo(b));
            }
        }
    }

    @RepeatedTest(30)
    void countsWhatSharesANumberOnceAsByHand() {
        var request = request();
        var matching = matching(request.build(), "");
        var found =
                shelf.search(request.once("useful").sort(Sort.NEWEST).limit(60).facets("channel"));
        var ids = new ArrayList<>(found.ids());
        for (var page = found; page.next() != null; ) {
            page = shelf.search(request.after(page.next()));
            ids.addAll(page.ids());
        }

        var groups = matching.stream()
                .map(FacetTests::group)
                .filter(group -> group != 0)
                .distinct()
                .count();
        var alone = matching.stream().filter(id -> group(id) == 0).count();
        assertThat((long) found.total()).isEqualTo(groups + alone).isEqualTo(ids.size());
        assertThat(ids.stream().map(FacetTests::group).filter(group -> group != 0))
                .doesNotHaveDuplicates();
        for (var id : ids) {
            assertThat(matching.stream().filter(other -> group(id) != 0 && group(other) == group(id)))
                    .as("no newer one of " + group(id))
                    .noneMatch(other -> published(other) > published(id));
        }
        if (!request.build().filters().containsKey("channel")) {
            assertThat(found.facets().get("channel").stream()
                            .mapToLong(FacetCount::count)
                            .sum())
                    .isEqualTo(ids.stream()
                            .mapToLong(id -> DOCUMENT.get(id)
                                    .keywords()
                                    .getOrDefault("channel", List.of())
                                    .size())
                            .sum());
        }
    }

    private static long group(String id) {
        return DOCUMENT.get(id).longs().getOrDefault("useful", 0L);
    }

    @Test
    void refusesAnotherCursorOrField() {
        var request = SearchRequest.in(Shelf.STORIES).limit(5);
        var next = shelf.search(request).next();
        assertThat(next).isNotNull();
        var forged = (next.charAt(4) == 'A' ? next.replace('A', 'B') : next.substring(0, 4) + 'A' + next.substring(5));
        for (var bad : List.of("x", "é", forged, next.substring(2))) {
            assertThatThrownBy(
                            () -> shelf.search(SearchRequest.in(Shelf.STORIES).after(bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cursor");
        }
        assertThatThrownBy(() -> shelf.search(SearchRequest.in(Shelf.STORIES).filter("colour", "red")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("colour");
    }

    private static SearchRequest.Builder request() {
        var request = SearchRequest.in(Shelf.STORIES);
        if (RANDOM.nextBoolean()) {
            request.words(List.of("alpha", "alpha beta", "delta", "alpha delta").get(RANDOM.nextInt(4)));
        }
        for (var facet : FACETS) {
            if (RANDOM.nextInt(3) == 0) {
                request.filter(facet, List.of("v" + RANDOM.nextInt(3), "v" + RANDOM.nextInt(6)));
            }
        }
        if (RANDOM.nextInt(3) == 0) {
            request.range("published", (long) RANDOM.nextInt(20), RANDOM.nextBoolean() ? null : 40L);
        }
        return request;
    }

    private static IndexedDocument draw(String id) {
        var words = (RANDOM.nextBoolean() ? "alpha " : "") + (RANDOM.nextBoolean() ? "beta " : "") + "gamma"
                // so rare that the documents that hold it are listed
                + (RANDOM.nextInt(150) == 0 ? " delta" : "");
        var keywords = new HashMap<String, List<String>>();
        keywords.put("feeling", List.of("v" + RANDOM.nextInt(3)));
        keywords.put(
                "channel",
                RANDOM.ints(RANDOM.nextInt(4), 0, 6)
                        .distinct()
                        .mapToObj(v -> "v" + v)
                        .toList());
        keywords.put("department", RANDOM.nextInt(5) == 0 ? List.of() : List.of("v" + RANDOM.nextInt(100)));
        return new IndexedDocument(
                id,
                Map.of("story", words),
                keywords,
                Map.of(
                        "published",
                        (long) RANDOM.nextInt(50),
                        "useful",
                        RANDOM.nextInt(3) == 0 ? 1L + RANDOM.nextInt(200) : 0L));
    }

    private static List<FacetCount> countedByHand(SearchRequest request, String facet) {
        var counts = new HashMap<String, Long>();
        matching(request, facet)
                .forEach(id ->
                        DOCUMENT.get(id).keywords().get(facet).forEach(value -> counts.merge(value, 1L, Long::sum)));
        return counts.entrySet().stream()
                .map(e -> new FacetCount(e.getKey(), e.getValue()))
                .sorted((a, b) -> a.count() != b.count()
                        ? Long.compare(b.count(), a.count())
                        : a.value().compareTo(b.value()))
                .toList();
    }

    private static List<CrossCount> crossedByHand(SearchRequest request, String row, String column) {
        var counts = new HashMap<List<String>, Long>();
        for (var id : matching(request, "")) {
            var keywords = DOCUMENT.get(id).keywords();
            keywords.get(row)
                    .forEach(a -> keywords.get(column).forEach(b -> counts.merge(List.of(a, b), 1L, Long::sum)));
        }
        return counts.entrySet().stream()
                .map(e -> new CrossCount(e.getKey().getFirst(), e.getKey().getLast(), e.getValue()))
                .toList();
    }

    private static List<String> matching(SearchRequest request, String ignoredFilter) {
        return DOCUMENT.values().stream()
                .filter(holdsWords(request))
                .filter(document -> request.filters().entrySet().stream()
                        .allMatch(filter -> filter.getKey().equals(ignoredFilter)
                                || document.keywords().get(filter.getKey()).stream()
                                        .anyMatch(filter.getValue()::contains)))
                .filter(document -> request.ranges().entrySet().stream()
                        .allMatch(range -> document.longs().get(range.getKey())
                                        >= range.getValue().from()
                                && document.longs().get(range.getKey())
                                        <= range.getValue().to()))
                .map(IndexedDocument::id)
                .toList();
    }

    private static Predicate<IndexedDocument> holdsWords(SearchRequest request) {
        return document -> !request.hasWords()
                || List.of(document.texts().get("story").split(" "))
                        .containsAll(List.of(request.words().split(" ")));
    }

    private static long published(String id) {
        return DOCUMENT.get(id).longs().get("published");
    }
}
