package spplus.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import spplus.bench.Bench.Row;
import spplus.durability.RunningSite;

/** B7: an official export, from the file to searchable, against copying the same file into a table without index. */
final class ImportCase {

    private final int size;
    private final int turns;

    ImportCase(int size, int turns) {
        this.size = size;
        this.turns = turns;
    }

    List<Row> measure() throws Exception {
        var folder = Path.of("target/bench/import-" + size);
        clear(folder);
        Files.createDirectories(folder);
        var file = folder.resolve("export.csv").toAbsolutePath();
        try (var site = RunningSite.in(folder, Map.of())) {
            site.start();
            site.command(
                    "generate",
                    "--structures",
                    Bench.STRUCTURES,
                    "--experiences",
                    Integer.toString(size),
                    "--seed",
                    "7",
                    "--to",
                    file.toString());
        }
        var site = RunningSite.in(folder, Map.of());
        double[] ours = {importing(site, file)};
        double[] again = {importing(site, file)};
        var base = new double[turns];
        try (var running = site.start()) {
            for (int i = 0; i < turns; i++) {
                base[i] = copy(running, file);
            }
        }
        var megabytes = Files.size(file) / 1_000_000;
        clear(folder);
        return List.of(
                row("B7", "import de l’export officiel (%d Mo), jusqu’à cherchable", megabytes, ours, base, "≤ 6"),
                row("B7 encore", "le même fichier (%d Mo) une seconde fois", megabytes, again, base, "–"));
    }

    /** With the start and the end of the command. */
    private static double importing(RunningSite site, Path file) {
        long start = System.nanoTime();
        site.command("import-experiences", file.toString());
        return (System.nanoTime() - start) / 1e9;
    }

    private static Row row(String name, String what, long megabytes, double[] ours, double[] base, String aim) {
        return new Row(
                name,
                what.formatted(megabytes),
                "COPY du même fichier dans une table sans index",
                "s",
                ours,
                base,
                aim);
    }

    private static double copy(RunningSite site, Path file) throws Exception {
        try (var connection = DriverManager.getConnection(site.databaseUrl(), "postgres", "");
                var lines = Files.newBufferedReader(file)) {
            int columns = lines.readLine().split(";").length;
            var names =
                    IntStream.range(0, columns).mapToObj(i -> "c" + i + " text").toList();
            connection
                    .createStatement()
                    .execute(
                            "create unlogged table if not exists public.bench_copy (" + String.join(", ", names) + ")");
            connection.createStatement().execute("truncate public.bench_copy");
            connection.createStatement().execute("alter table public.bench_copy set logged");
            long start = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy public.bench_copy from stdin (format csv, delimiter ';', header true)",
                            Files.newInputStream(file));
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
