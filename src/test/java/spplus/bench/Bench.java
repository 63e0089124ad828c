package spplus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spplus.durability.RunningSite;

/**
 * Measures each case against a baseline in the same run, several turns each, and writes the table of
 * {@code docs/performance.md}. Options: {@code --size N} experiences (default 100000), {@code --case B1} (several times),
 * {@code --turns N} (default 5), {@code --answers N} to surveys (default 100000).
 */
public final class Bench {

    static final Map<String, String> WITHOUT_ROBOT_LIMITS = Map.of(
            "SPPLUS_PROXIES", "127.0.0.1",
            "SPPLUS_SHARING_FASTEST", "0s",
            "SPPLUS_SHARING_DRAFTSPERADDRESS", "10000000",
            "SPPLUS_SHARING_PERADDRESS", "10000000",
            "SPPLUS_SHARING_UNPROVEDPERADDRESS", "10000000",
            "SPPLUS_SURVEY_BEGUNPERADDRESS", "10000000");
    /** Experiences without structures would have neither lineages to keep nor networks to count. */
    static final String STRUCTURES = "3000";

    private static final Path REPORT = Path.of("docs/performance.md");

    private final int size;
    private final int answers;
    private final int turns;
    private final List<String> cases;

    private Bench(int size, int answers, int turns, List<String> cases) {
        this.size = size;
        this.answers = answers;
        this.turns = turns;
        this.cases = cases;
    }

    public static void main(String[] arguments) throws Exception {
        var options = Arrays.asList(arguments);
        var chosen = new ArrayList<String>();
        for (int i = 0; i < options.size() - 1; i++) {
            if (options.get(i).equals("--case")) {
                chosen.add(options.get(i + 1));
            }
        }
        new Bench(
                        option(options, "--size", 100_000),
                        option(options, "--answers", 100_000),
                        option(options, "--turns", 5),
                        chosen)
                .run();
    }

    private void run() throws Exception {
        if (!RunningSite.isPackaged()) {
            throw new IllegalStateException("package the application first: ./mvnw -DskipTests package");
        }
        var rows = new ArrayList<Row>();
        Runtime.getRuntime().addShutdownHook(new Thread(RunningSite::stopAll));
        if (wanted("B9")) {
            say("B9: starting %d times, in turn with the bare application", turns);
            rows.addAll(new StartCase(turns).measure());
        }
        if (wanted("B7")) {
            say("B7: making an export of %d rows, then importing it twice", size);
            rows.addAll(sized(new ImportCase(size, turns).measure()));
        }
        if (wanted("B3") || wanted("B4")) {
            rows.addAll(surveys());
        }
        if (wanted("B1") || wanted("B2") || wanted("B11")) {
            var data = Files.createDirectories(Path.of("target/bench/site-" + size));
            try (var site = RunningSite.in(data, WITHOUT_ROBOT_LIMITS)) {
                fill(site, data);
                site.start();
                if (wanted("B1")) {
                    say("B1: reading the public list");
                    rows.addAll(sized(new ReadCase(site, turns).measure()));
                }
                if (wanted("B2")) {
                    say("B2: sharing experiences");
                    rows.addAll(sized(new ShareCase(site, turns).measure()));
                }
                if (wanted("B11")) {
                    rows.addAll(sized(new WeightCase(site).measure()));
                }
            }
        }
        rows.forEach(row -> System.out.println(row.text()));
        report(rows);
    }

    /** The dashboard first: answering adds rows that the file does not have. */
    private List<Row> surveys() throws Exception {
        var data = Files.createDirectories(Path.of("target/bench/surveys-" + answers));
        var rows = new ArrayList<Row>();
        try (var site = RunningSite.in(data, WITHOUT_ROBOT_LIMITS)) {
            var parquet = data.resolve("parquet");
            if (!Files.exists(data.resolve("filled"))) {
                say("making %d answers in %s, kept for the next run", answers, data);
                site.command("generate", "--structures", STRUCTURES, "--experiences", "0");
                site.command(
                        "generate-answers",
                        "--answers",
                        Integer.toString(answers),
                        "--seed",
                        "42",
                        "--campaigns",
                        "12");
                site.command("check-rollups", "--parquet", parquet.toString());
                Files.createFile(data.resolve("filled"));
            }
            site.start();
            if (wanted("B4")) {
                say("B4: satisfaction by month and office");
                rows.addAll(new DashboardCase(site, parquet.resolve("answers.parquet"), turns).measure());
            }
            if (wanted("B3")) {
                say("B3: answering a survey");
                rows.addAll(new AnswerCase(site, turns).measure());
            }
        }
        return rows.stream().map(row -> row.of(answers)).toList();
    }

    private List<Row> sized(List<Row> rows) {
        return rows.stream().map(row -> row.of(size)).toList();
    }

    private void fill(RunningSite site, Path data) throws IOException {
        var done = data.resolve("filled");
        if (!Files.exists(done)) {
            say("making %d experiences in %s, kept for the next run", size, data);
            site.command(
                    "generate", "--structures", STRUCTURES, "--experiences", Integer.toString(size), "--seed", "42");
            Files.createFile(done);
        }
    }

    static void say(String what, Object... values) {
        System.err.printf("%tT %s%n", LocalTime.now(), what.formatted(values));
    }

    private boolean wanted(String name) {
        return cases.isEmpty() || cases.contains(name);
    }

    private static int option(List<String> options, String name, int absent) {
        int at = options.indexOf(name);
        return at < 0 ? absent : Integer.parseInt(options.get(at + 1));
    }

    /** Puts each row in the place of the one of the same name, or at the end of the table. */
    private void report(List<Row> rows) throws IOException {
        var page = Files.readString(REPORT);
        for (var row : rows) {
            var line = row.markdown();
            var same = Pattern.compile("(?m)^\\| " + Pattern.quote(row.name()) + " \\|.*$")
                    .matcher(page);
            page = same.find()
                    ? same.replaceFirst(Matcher.quoteReplacement(line))
                    : page.replaceFirst(
                            "(?m)^<!-- end of table -->", Matcher.quoteReplacement(line + "\n<!-- end of table -->"));
        }
        Files.writeString(REPORT, page);
    }

    /**
     * One line of the table.
     *
     * @param ours and {@code base}: what each turn measured, in {@code unit}
     */
    record Row(String name, String what, String against, String unit, double[] ours, double[] base, String aim) {

        /** The same, said to be measured on so many experiences. */
        Row of(int size) {
            var sized = what + String.format(Locale.FRANCE, ", n = %,d", size);
            return new Row(name, sized, against, unit, ours, base, aim);
        }

        String text() {
            return "%s %s: %s against %s, ratio %s (aim %s)"
                    .formatted(name, what, spread(ours, unit), spread(base, unit), ratio(), aim);
        }

        String markdown() {
            return "| %s | %s | %s | %s | %s | **%s** | %s |"
                    .formatted(name, what, against, spread(ours, unit), spread(base, unit), ratio(), aim);
        }

        private String ratio() {
            return base.length == 0 ? "–" : String.format(Locale.FRANCE, "%.2f", median(ours) / median(base));
        }

        private static String spread(double[] values, String unit) {
            if (values.length == 0) {
                return "–";
            }
            var sorted = values.clone();
            Arrays.sort(sorted);
            return String.format(
                    Locale.FRANCE,
                    "%,.4g %s (%,.4g – %,.4g)",
                    median(values),
                    unit,
                    sorted[0],
                    sorted[sorted.length - 1]);
        }

        private static double median(double[] values) {
            var sorted = values.clone();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}
