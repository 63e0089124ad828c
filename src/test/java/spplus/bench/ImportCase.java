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

    ImportCase(int size) {
        this.size = size;
    }

    List<Row> measure() throws Exception {
        var folder = Path.of("target/bench/import-" + size);
        clear(folder);
        Files.createDirectories(folder);
        var file = folder.resolve("export.csv").toAbsolutePath();
        try (var site = RunningSite.in(folder, Map.of())) {
            site.start();
            site.command("generate", "--experiences", Integer.toString(size), "--seed", "7", "--to", file.toString());
        }
        var site = RunningSite.in(folder, Map.of());
        long start = System.nanoTime();
        site.command("import-experiences", file.toString());
        double ours = (System.nanoTime() - start) / 1e9;
        double base;
        try (var running = site.start()) {
            base = copy(running, file);
        }
        return List.of(new Row(
                "B7",
                "import de l’export officiel (%d Mo), jusqu’à cherchable".formatted(Files.size(file) / 1_000_000),
                "COPY du même fichier dans une table sans index",
                "s",
                new double[] {ours},
                new double[] {base},
                "≤ 6"));
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
