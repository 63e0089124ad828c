package spplus.experience.agreement;

import static spplus.experience.domain.Columns.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.statistics.Kappa;

/** How much moderators agree, over a scope and a time. */
@Component
public class Agreements {

    private final JdbcClient jdbc;
    private final AgreementSettings settings;

    Agreements(JdbcClient jdbc, AgreementSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** @param structure code of the structure on top of the scope, empty for the whole country */
    public Figure of(String structure, Instant since) {
        var counts = new HashMap<List<Choice>, Long>();
        jdbc.sql("""
                select first_choice, second_choice, count(*) as pairs from experience.double_reading
                where state = 'READ' and read_at >= :since and (:country or scope && cast(:scope as text[]))
                group by first_choice, second_choice
                """)
                .param("since", time(since))
                .param("country", structure.isEmpty())
                .param("scope", new String[] {structure})
                .query(row -> {
                    counts.put(
                            List.of(Choice.valueOf(row.getString(1)), Choice.valueOf(row.getString(2))),
                            row.getLong(3));
                });
        var table = Arrays.stream(Choice.values())
                .map(first -> Arrays.stream(Choice.values())
                        .map(second -> counts.getOrDefault(List.of(first, second), 0L))
                        .toList())
                .toList();
        long pairs = counts.values().stream().mapToLong(Long::longValue).sum();
        boolean enough = pairs >= settings.minimum();
        return new Figure(
                pairs,
                settings.minimum(),
                settings.share(),
                enough ? Kappa.of(table).orElse(null) : null,
                table);
    }

    /**
     * What is known of the agreement.
     *
     * @param pairs cases that two moderators read
     * @param minimum below which nothing is told of it
     * @param share part of the decisions that are drawn, in [0, 1]
     * @param kappa null when there are not enough, or when both always chose the same thing
     * @param table rows are first readings, columns second ones, in the order of {@link Choice}
     */
    public record Figure(
            long pairs, int minimum, double share, @Nullable Kappa kappa, List<List<Long>> table) {

        public boolean isEnough() {
            return pairs >= minimum;
        }

        /** Cases on which both chose the same. */
        public long same() {
            long same = 0;
            for (int i = 0; i < table.size(); i++) {
                same += table.get(i).get(i);
            }
            return same;
        }
    }
}
