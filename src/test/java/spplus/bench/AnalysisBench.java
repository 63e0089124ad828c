package spplus.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import spplus.privacy.Screening;
import spplus.tabular.TableFile;
import spplus.verbatim.model.ModelFile;
import spplus.verbatim.model.TextModel;

/**
 * Case B5: what understanding a text costs, against the bare French analyser that only cuts the same texts into tokens.
 * Processor time of one thread. Arguments: a file of the official export, a model of {@code bin/sp train}, turns.
 */
public final class AnalysisBench {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int WARM_UP = 12;

    private AnalysisBench() {}

    private record Story(String title, String body) {}

    public static void main(String[] arguments) {
        var stories = stories(Path.of(arguments[0]));
        var model = ModelFile.read(Path.of(arguments[1]));
        int turns = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 9;
        var parts = parts(model);
        var times = new LinkedHashMap<String, long[]>();
        parts.keySet().forEach(name -> times.put(name, new long[turns]));
        for (int turn = -WARM_UP; turn < turns; turn++) {
            for (var part : parts.entrySet()) {
                long time = time(stories, part.getValue());
                if (turn >= 0) {
                    times.get(part.getKey())[turn] = time;
                }
            }
        }
        print(stories, times);
    }

    /** What each does of one text; the count keeps the compiler from leaving the work out. */
    private static Map<String, ToIntFunction<Story>> parts(TextModel model) {
        var analyser = new FrenchAnalyzer();
        var screening = new Screening();
        var analyst = model.analyst();
        ToIntFunction<Story> screen =
                story -> screening.screen(story.title()).findings().size()
                        + screening.screen(story.body()).findings().size();
        ToIntFunction<Story> read =
                story -> analyst.read(story.title(), story.body()).axes().size();
        var parts = new LinkedHashMap<String, ToIntFunction<Story>>();
        parts.put("bare French analyser", story -> tokens(analyser, story.title()) + tokens(analyser, story.body()));
        parts.put("screening", screen);
        parts.put("feeling, axes, commitments", read);
        parts.put("all of it", story -> screen.applyAsInt(story) + read.applyAsInt(story));
        return parts;
    }

    private static int tokens(Analyzer analyser, String text) {
        try (var stream = analyser.tokenStream("text", new StringReader(text))) {
            stream.reset();
            int tokens = 0;
            while (stream.incrementToken()) {
                tokens++;
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long time(List<Story> stories, ToIntFunction<Story> part) {
        long start = CLOCK.getCurrentThreadCpuTime();
        int done = 0;
        for (var story : stories) {
            done += part.applyAsInt(story);
        }
        if (done < 0) {
            throw new IllegalStateException();
        }
        return CLOCK.getCurrentThreadCpuTime() - start;
    }

    private static void print(List<Story> stories, Map<String, long[]> times) {
        System.out.printf("%d texts, %d characters on average%n", stories.size(), length(stories));
        System.out.println("| work | µs a text: median (least – most) | bare ÷ ours |");
        System.out.println("|---|---|---|");
        double bare = median(times.values().iterator().next());
        times.forEach((name, all) -> System.out.printf(
                "| %s | %.0f (%.0f – %.0f) | %.2f |%n",
                name,
                median(all) / 1e3 / stories.size(),
                Arrays.stream(all).min().orElseThrow() / 1e3 / stories.size(),
                Arrays.stream(all).max().orElseThrow() / 1e3 / stories.size(),
                bare / median(all)));
    }

    private static long length(List<Story> stories) {
        return (long) stories.stream()
                .mapToInt(story -> story.title().length() + story.body().length())
                .average()
                .orElse(0);
    }

    private static double median(long[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static List<Story> stories(Path file) {
        var stories = new ArrayList<Story>();
        try (var table = TableFile.open(file)) {
            int title = table.header().indexOf("Titre");
            int body = table.header().indexOf("Description");
            for (var rows = table.next(256); !rows.isEmpty(); rows = table.next(256)) {
                rows.forEach(row -> stories.add(
                        new Story(row.fields().get(title), row.fields().get(body))));
            }
            return stories;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
