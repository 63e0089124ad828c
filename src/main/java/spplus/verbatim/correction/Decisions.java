package spplus.verbatim.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.access.Actor;
import spplus.experience.Feeling;
import spplus.platform.Ids;
import spplus.verbatim.domain.MachineReading;
import spplus.verbatim.domain.Polarity;
import spplus.verbatim.domain.Verbatim;
import spplus.verbatim.domain.VerbatimId;

/** Keeps what people decided: every decision for ever, and those that hold. */
@Repository
class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What holds, for the fields that somebody decided. */
    Map<Field, String> of(VerbatimId id) {
        var held = new EnumMap<Field, String>(Field.class);
        jdbc.sql("""
                        select distinct on (field) field, value from verbatim.correction where verbatim_id = ?
                        order by field, at desc, id desc
                        """).param(id.value()).query(row -> {
            var value = row.getString("value");
            if (value != null) {
                held.put(Field.valueOf(row.getString("field")), value);
            }
        });
        return held;
    }

    /** Of which somebody decided after that moment. */
    Set<Field> after(VerbatimId id, Instant moment) {
        return Set.copyOf(jdbc.sql("select distinct field from verbatim.correction where verbatim_id = ? and at > ?")
                .param(id.value())
                .param(moment.atOffset(ZoneOffset.UTC))
                .query((row, _) -> Field.valueOf(row.getString(1)))
                .list());
    }

    /** The last first. */
    List<Correction> history(VerbatimId id, int limit) {
        return jdbc.sql("select * from verbatim.correction where verbatim_id = ? order by at desc, id desc limit ?")
                .param(id.value())
                .param(limit)
                .query(Decisions::read)
                .list();
    }

    /** @param value null to give the word back to the machine */
    void add(
            Verbatim text,
            MachineReading reading,
            Field field,
            @Nullable String value,
            @Nullable String previous,
            Actor by,
            Instant now) {
        jdbc.sql("""
                insert into verbatim.correction
                  (id, verbatim_id, field, value, previous, machine, model, text_hash, person, person_name, at)
                values (:id, :text, :field, :value, :previous, :machine, :model, :hash, :person, :name, :at)
                """)
                .param("id", Ids.next())
                .param("text", text.id().value())
                .param("field", field.name())
                .param("value", value)
                .param("previous", previous)
                .param("machine", MachineWords.of(reading).get(field))
                .param("model", reading.model())
                .param("hash", text.textHash())
                .param("person", by.id())
                .param("name", by.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        hold(text.id(), field, value, now);
    }

    private void hold(VerbatimId id, Field field, @Nullable String value, Instant now) {
        jdbc.sql("""
                insert into verbatim.decision (verbatim_id, %1$s, decided_at) values (:id, :value, :now)
                on conflict (verbatim_id) do update
                set %1$s = excluded.%1$s, decided_at = excluded.decided_at, changed_tx = pg_current_xact_id()
                """.formatted(field.column()))
                .param("id", id.value())
                .param("value", stored(field, value))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable Object stored(Field field, @Nullable String value) {
        return switch (field) {
            case FEELING -> value;
            case URGENCY -> value == null ? null : value.toLowerCase(Locale.ROOT);
            case ACTIONABLE -> value == null ? null : (Object) value.equals("YES");
            case COMMITMENTS -> value == null ? null : value.isEmpty() ? new String[0] : value.split(",");
            case ACCESSIBILITY, INFORMATION, RELATION, RESPONSIVENESS, SIMPLICITY ->
                value == null
                        ? null
                        : (Object) (short)
                                (value.equals("ABSENT") ? Polarity.ABSENT : Polarity.of(Feeling.valueOf(value)));
        };
    }

    private static Correction read(ResultSet row, int n) throws SQLException {
        return new Correction(
                row.getObject("id", UUID.class),
                Field.valueOf(row.getString("field")),
                row.getString("value"),
                row.getString("previous"),
                row.getString("machine"),
                row.getBytes("text_hash"),
                row.getString("person_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /**
     * One decision.
     *
     * @param value null when the word was given back to the machine
     * @param previous what somebody had decided before, null for nobody
     * @param machine what the machine said then
     * @param textHash of the text that was read
     */
    record Correction(
            UUID id,
            Field field,
            @Nullable String value,
            @Nullable String previous,
            @Nullable String machine,
            byte[] textHash,
            String person,
            Instant at) {}
}
