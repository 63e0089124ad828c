package spplus.quality.shown;

import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Term;

/** Reads all that is published, a page at a time, in the order of structures, indicators and periods. */
@Repository
class OpenDataRepository {

    private static final int ROWS = 1_000;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final JdbcClient jdbc;

    OpenDataRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param structure empty for all; @param after the last row of the page before, null to begin */
    List<Row> page(String structure, @Nullable Row after) {
        return jdbc.sql("""
                select * from quality.result
                where state = 'PUBLISHED' and (:structure = '' or structure = :structure)
                  and (structure, indicator, first_day, months) > (:after, :indicator, :first, :months)
                order by structure, indicator, first_day, months limit :rows
                """)
                .param("structure", structure)
                .param("after", after == null ? structure : after.structure())
                .param("indicator", after == null ? "" : after.indicator())
                .param(
                        "first",
                        Date.valueOf(
                                after == null ? LocalDate.EPOCH : after.term().first()))
                .param("months", after == null ? 0 : after.term().months())
                .param("rows", ROWS)
                .query((row, _) -> {
                    long denominator = row.getLong("denominator");
                    var amounts = row.wasNull()
                            ? null
                            : new Amounts(row.getLong("numerator"), row.getLong("second"), denominator);
                    return new Row(
                            row.getString("structure"),
                            row.getString("indicator"),
                            new Term(row.getDate("first_day").toLocalDate(), row.getInt("months")),
                            amounts,
                            row.getString("reason"),
                            row.getObject("changed_at", OffsetDateTime.class)
                                    .atZoneSameInstant(PARIS)
                                    .toLocalDate());
                })
                .list();
    }

    /** A result. @param amounts null when nothing is communicated */
    record Row(
            String structure,
            String indicator,
            Term term,
            @Nullable Amounts amounts,
            String reason,
            LocalDate changedOn) {}
}
