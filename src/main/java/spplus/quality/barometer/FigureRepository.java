package spplus.quality.barometer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.quality.barometer.BarometerPages.Figure;
import spplus.quality.barometer.BarometerPages.Part;
import spplus.quality.barometer.BarometerPages.Wave;

/** Reads what barometers published. */
@Repository
class FigureRepository {

    private static final List<String> KINDS = List.of("OVERALL", "DIMENSION", "SERVICE", "GROUP", "DIFFICULTY");

    private final JdbcClient jdbc;

    FigureRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the page. */
    List<Wave> waves(int limit) {
        var figures = figures();
        return jdbc.sql("select * from quality.barometer_wave order by place, code limit ?")
                .param(limit)
                .query((row, _) -> {
                    var day = row.getDate("published_on");
                    return new Wave(
                            row.getString("code"),
                            row.getString("name"),
                            day == null ? null : day.toLocalDate(),
                            row.getString("maker"),
                            row.getString("asked"),
                            row.getString("note"),
                            parts(figures.getOrDefault(row.getString("code"), Map.of())));
                })
                .list();
    }

    private static List<Part> parts(Map<String, List<Figure>> figures) {
        return KINDS.stream()
                .filter(figures::containsKey)
                .map(kind -> new Part(kind, figures.getOrDefault(kind, List.of())))
                .toList();
    }

    private Map<String, Map<String, List<Figure>>> figures() {
        var figures = new LinkedHashMap<String, Map<String, List<Figure>>>();
        jdbc.sql("select * from quality.barometer_figure order by wave, kind, place")
                .query((row, _) -> figures.computeIfAbsent(row.getString("wave"), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString("kind"), _ -> new ArrayList<>())
                        .add(new Figure(
                                row.getString("label"),
                                row.getString("population"),
                                row.getInt("satisfied"),
                                row.getObject("neutral", Integer.class),
                                row.getObject("unsatisfied", Integer.class))))
                .list();
        return figures;
    }
}
