package spplus.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import spplus.experience.likeness.KnownFamilies;

/**
 * Near-duplicate search among published replies, against the lookup that does the least: an exact copy found by its
 * hash. Arguments: how many replies (default 1000000), then the seed.
 */
public final class LikenessBench {

    private static final int BATCH = 20_000;
    private static final int WARM_UP = 500;
    private static final int MEASURED = 2_000;
    private static final int WORDS = 80;

    private final int size;
    private final long seed;
    private final JdbcClient jdbc;
    private final KnownFamilies families;

    private LikenessBench(int size, long seed, SingleConnectionDataSource source) {
        this.size = size;
        this.seed = seed;
        this.jdbc = JdbcClient.create(source);
        this.families = new KnownFamilies(source);
        jdbc.sql("create unlogged table public.exact (hash text not null, id bigint not null)")
                .update();
    }

    public static void main(String[] arguments) throws Exception {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        try (var server = EmbeddedPostgres.builder().start()) {
            var source = new SingleConnectionDataSource(server.getJdbcUrl("postgres", "postgres"), true);
            new LikenessBench(size, seed, source).run();
            source.destroy();
        }
    }

    private void run() throws Exception {
        fill();
        long before = heap();
        System.out.printf(Locale.FRANCE, "%,d replies, %d MB of tables and indexes%n", size, megabytes());
        System.out.println("| lookup | ours p50 ms | p99 | exact p50 ms | p99 | ours ÷ exact |");
        System.out.println("|---|---|---|---|---|---|");
        measure("a reply like no other", i -> text(size + i));
        measure("a reply with four words changed of eighty", i -> changed(i * 37L % size));
        System.out.printf(Locale.FRANCE, "heap after the lookups: %+d MB%n", (heap() - before) / 1_000_000);
        long found = 0;
        for (int i = 0; i < MEASURED; i++) {
            long id = i * 37L % size;
            found += families.nearest(changed(id)) == id ? 1 : 0;
        }
        System.out.printf(Locale.FRANCE, "changed replies found: %,d of %,d%n", found, MEASURED);
    }

    private void fill() throws Exception {
        for (int from = 0; from < size; from += BATCH) {
            var known = new StringBuilder();
            var bands = new StringBuilder();
            var exact = new StringBuilder();
            for (long id = from; id < Math.min(size, from + BATCH); id++) {
                var text = text(id);
                KnownFamilies.write(id, text, known, bands);
                exact.append(hash(text)).append('\t').append(id).append('\n');
            }
            families.copy("experience.reply_family", known);
            families.copy("experience.reply_band", bands);
            families.copy("public.exact", exact);
        }
        families.index();
        jdbc.sql("alter table public.exact add primary key (hash)").update();
        jdbc.sql("analyze public.exact").update();
    }

    private interface Texts {
        String of(int turn);
    }

    private void measure(String name, Texts texts) {
        double[] ours = times(texts, families::nearest);
        double[] exact = times(texts, this::exact);
        System.out.printf(
                Locale.FRANCE,
                "| %s | %.3f | %.3f | %.3f | %.3f | %.1f |%n",
                name,
                at(ours, 0.5),
                at(ours, 0.99),
                at(exact, 0.5),
                at(exact, 0.99),
                at(ours, 0.5) / at(exact, 0.5));
    }

    private static double[] times(Texts texts, ToLongFunction<String> lookup) {
        var times = new double[MEASURED];
        for (int turn = -WARM_UP; turn < MEASURED; turn++) {
            var text = texts.of(turn + WARM_UP);
            long start = System.nanoTime();
            lookup.applyAsLong(text);
            if (turn >= 0) {
                times[turn] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private long exact(String text) {
        return jdbc.sql("select id from public.exact where hash = ?")
                .param(hash(text))
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    /** Words drawn as a language draws them, some often and most seldom; the same for the same id. */
    private String text(long id) {
        var random = new Random(seed * 1_000_003 + id);
        var text = new StringBuilder();
        for (int word = 0; word < WORDS; word++) {
            int rank = (int) Math.exp(random.nextDouble() * Math.log(30_000));
            text.append("mot")
                    .append(Integer.toString(rank, 36).replaceAll("\\d", "z"))
                    .append((char) ('a' + rank % 26))
                    .append(' ');
        }
        return text.toString();
    }

    private String changed(long id) {
        var words = text(id).split(" ");
        for (int i = 0; i < 4; i++) {
            words[words.length - 1 - i] = "autre" + (char) ('a' + i);
        }
        return String.join(" ", words);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private long megabytes() {
        return jdbc.sql("""
                select (pg_total_relation_size('experience.reply_family')
                  + pg_total_relation_size('experience.reply_band')) / 1000000
                """).query(Long.class).single();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
