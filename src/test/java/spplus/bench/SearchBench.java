package spplus.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import spplus.search.IndexSchema;
import spplus.search.IndexedDocument;
import spplus.search.SearchRequest;
import spplus.search.SearchRequest.Sort;
import spplus.search.engine.SearchEngine;
import spplus.search.lucene.LuceneEngines;

/**
 * Case B6: our search against bare Lucene doing the same, on generated stories.
 * Arguments: sizes separated by commas (10000,100000,1000000), then the seed.
 */
public final class SearchBench {

    private static final String STORIES = "stories";
    private static final List<String> FACETS = List.of(
            "feeling",
            "channel",
            "network",
            "region",
            "department",
            "procedure",
            "replyState",
            "axis",
            "type",
            "structure");
    private static final IndexSchema SCHEMA = IndexSchema.newestBy("published")
            .text("title", 3)
            .text("story", 1)
            .facet(FACETS.toArray(String[]::new))
            .number("useful")
            .build();
    /** Processor time of this thread: other programs of the machine do not count. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int WARM_UP = 300;
    private static final int MEASURED = 500;

    private SearchBench() {}

    public static void main(String[] arguments) throws IOException {
        var sizes = arguments.length > 0 ? arguments[0] : "10000,100000,1000000";
        var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        System.out.println("| stories | request | ours p50 ms | p90 | bare p50 ms | p90 | ours ÷ bare |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var size : sizes.split(",")) {
            measure(Integer.parseInt(size), seed);
        }
    }

    private interface Asking {
        int ask() throws IOException;
    }

    private record Case(String name, boolean words, boolean filters, Sort sort) {}

    private static void measure(int size, long seed) throws IOException {
        var folder = Files.createTempDirectory("spplus-search-bench");
        var stories = new FrenchLikeStories(seed);
        var ours = LuceneEngines.in(folder.resolve("ours"));
        try (var bare = new BareLucene(folder.resolve("bare"), FACETS)) {
            fill(size, stories, ours, bare);
            for (var measured : List.of(
                    new Case("two words, 3 filters, 10 facets, best 20", true, true, Sort.RELEVANCE),
                    new Case("two words, 10 facets, best 20", true, false, Sort.RELEVANCE),
                    new Case("two words, 3 filters, 10 facets, newest 20", true, true, Sort.NEWEST))) {
                compare(size, measured, stories, ours, bare);
            }
            alone(size, new Case("3 filters, 10 facets, newest 20", false, true, Sort.NEWEST), stories, ours);
            alone(size, new Case("10 facets, newest 20", false, false, Sort.NEWEST), stories, ours);
        } finally {
            LuceneEngines.close(ours);
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void fill(int size, FrenchLikeStories stories, SearchEngine ours, BareLucene bare)
            throws IOException {
        ours.open(STORIES, SCHEMA);
        ours.lead();
        var now = System.currentTimeMillis();
        long oursTime = 0;
        long bareTime = 0;
        try (var fresh = ours.rebuild(STORIES)) {
            for (int number = 0; number < size; number++) {
                var story = stories.next(number, now);
                oursTime += time(() -> add(fresh, story));
                bareTime += time(() -> add(bare, story));
            }
            fresh.replace();
        }
        bare.open();
        System.err.printf(
                "%d stories written: ours %.1f s, bare %.1f s of one core%n", size, oursTime / 1e9, bareTime / 1e9);
    }

    private static int add(SearchEngine.Rebuild fresh, IndexedDocument story) {
        fresh.add(story);
        return 1;
    }

    private static int add(BareLucene bare, IndexedDocument story) throws IOException {
        bare.add(story);
        return 1;
    }

    private static void compare(int size, Case asked, FrenchLikeStories stories, SearchEngine ours, BareLucene bare)
            throws IOException {
        var oursTimes = new ArrayList<Long>();
        var bareTimes = new ArrayList<Long>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            var words = stories.twoWords();
            var filters = asked.filters() ? filters(stories) : Map.<String, List<String>>of();
            var request = request(asked, words, filters);
            oursTimes.add(time(() -> ours.search(SCHEMA, request).hits().size()));
            bareTimes.add(time(() -> bare.search(words, filters, FACETS)));
        }
        var mine = sorted(oursTimes);
        var its = sorted(bareTimes);
        System.out.printf(
                "| %,d | %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                size, asked.name(), at(mine, .5), at(mine, .9), at(its, .5), at(its, .9), at(mine, .5) / at(its, .5));
    }

    private static void alone(int size, Case asked, FrenchLikeStories stories, SearchEngine ours) throws IOException {
        var times = new ArrayList<Long>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            var request = request(asked, null, asked.filters() ? filters(stories) : Map.of());
            times.add(time(() -> ours.search(SCHEMA, request).hits().size()));
        }
        var mine = sorted(times);
        System.out.printf("| %,d | %s | %.2f | %.2f | | | |%n", size, asked.name(), at(mine, .5), at(mine, .9));
    }

    private static SearchRequest request(Case asked, String words, Map<String, List<String>> filters) {
        var request = SearchRequest.in(STORIES).words(words).sort(asked.sort()).facets(FACETS.toArray(String[]::new));
        filters.forEach(request::filter);
        return request.build();
    }

    private static Map<String, List<String>> filters(FrenchLikeStories stories) {
        return Map.of(
                "feeling", List.of("feeling" + stories.draw(3)),
                "channel", List.of("channel" + stories.draw(8)),
                "network", List.of("network" + stories.draw(10)));
    }

    private static long time(Asking asking) throws IOException {
        var start = CLOCK.getCurrentThreadCpuTime();
        asking.ask();
        return CLOCK.getCurrentThreadCpuTime() - start;
    }

    private static long[] sorted(List<Long> times) {
        var kept = times.subList(WARM_UP, times.size()).stream()
                .mapToLong(Long::longValue)
                .toArray();
        Arrays.sort(kept);
        return kept;
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))] / 1e6;
    }
}
