package spplus.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import spplus.bench.Bench.Row;
import spplus.durability.RunningSite;

/** B9: from the launch to the first page, on data already there, against a bare Spring MVC application. */
final class StartCase {

    private final int turns;

    StartCase(int turns) {
        this.turns = turns;
    }

    List<Row> measure() throws Exception {
        var data = Files.createDirectories(Path.of("target/bench/start"));
        var ours = new double[turns];
        var base = new double[turns];
        start(data);
        for (int i = 0; i < turns; i++) {
            ours[i] = start(data);
            base[i] = BareApplication.start();
        }
        return List.of(new Row(
                "B9", "application empaquetée, jusqu’à la première page", "Spring MVC nu", "s", ours, base, "≤ 2"));
    }

    private static double start(Path data) {
        long start = System.nanoTime();
        try (var _ = RunningSite.in(data, Map.of()).start()) {
            return (System.nanoTime() - start) / 1e9;
        }
    }
}
