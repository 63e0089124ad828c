package spplus.verbatim.domain;

import static java.util.Locale.ROOT;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.domain.MachineReading.Actionable;
import spplus.verbatim.domain.MachineReading.AxisSaid;
import spplus.verbatim.domain.MachineReading.Said;
import tools.jackson.databind.json.JsonMapper;

/** Where what the machine read is kept; what people decided stands elsewhere and is never touched here. */
@Component
public class ReadingStore {

    private static final String SAVE = """
            insert into verbatim.reading
            select told.* from json_populate_recordset(null::verbatim.reading, cast(:rows as json)) as told
            join verbatim.verbatim v on v.id = told.verbatim_id and v.text_hash = told.text_hash
            on conflict (verbatim_id) do update
            set model = excluded.model, text_hash = excluded.text_hash, feeling = excluded.feeling,
              feeling_confidence = excluded.feeling_confidence, feeling_text_only = excluded.feeling_text_only,
              feeling_text_only_confidence = excluded.feeling_text_only_confidence,
              accessibility = excluded.accessibility, accessibility_confidence = excluded.accessibility_confidence,
              information = excluded.information, information_confidence = excluded.information_confidence,
              relation = excluded.relation, relation_confidence = excluded.relation_confidence,
              responsiveness = excluded.responsiveness, responsiveness_confidence = excluded.responsiveness_confidence,
              simplicity = excluded.simplicity, simplicity_confidence = excluded.simplicity_confidence,
              commitments = excluded.commitments, actionable = excluded.actionable,
              actionable_reason = excluded.actionable_reason, urgency_level = excluded.urgency_level,
              urgency = excluded.urgency, urgency_reason = excluded.urgency_reason, read_at = excluded.read_at,
              changed_tx = excluded.changed_tx
            returning verbatim_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Reindex reindex;
    private final ApplicationEventPublisher events;

    ReadingStore(JdbcClient jdbc, JsonMapper json, Reindex reindex, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.json = json;
        this.reindex = reindex;
        this.events = events;
    }

    /** Keeps readings of texts that still say what was read; tells which. @return how many were kept */
    @Transactional(propagation = Propagation.MANDATORY)
    public int save(Collection<MachineReading> readings) {
        if (readings.isEmpty()) {
            return 0;
        }
        var transaction = jdbc.sql("select cast(pg_current_xact_id() as text)")
                .query(String.class)
                .single();
        var rows = readings.stream().map(reading -> row(reading, transaction)).toList();
        var kept = jdbc.sql(SAVE)
                .param("rows", json.writeValueAsString(rows))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        if (!kept.isEmpty()) {
            reindex.mark(kept);
            events.publishEvent(new VerbatimsRead(kept));
        }
        return kept.size();
    }

    /** Empty while the text was not read yet. */
    public Optional<MachineReading> find(VerbatimId id) {
        return jdbc.sql("select * from verbatim.reading where verbatim_id = ?")
                .param(id.value())
                .query(ReadingStore::read)
                .optional();
    }

    private static Map<String, @Nullable Object> row(MachineReading reading, String transaction) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("verbatim_id", reading.id().toString());
        row.put("model", reading.model());
        row.put("text_hash", "\\x" + HexFormat.of().formatHex(reading.textHash()));
        row.put("feeling", reading.feeling().value().name());
        row.put("feeling_confidence", reading.feeling().confidence());
        row.put("feeling_text_only", reading.feelingTextOnly().value().name());
        row.put("feeling_text_only_confidence", reading.feelingTextOnly().confidence());
        reading.axes().forEach((axis, said) -> {
            var polarity = said.polarity();
            row.put(column(axis), polarity == null ? null : Polarity.of(polarity));
            row.put(column(axis) + "_confidence", said.confidence());
        });
        row.put("commitments", reading.commitments());
        row.put("actionable", reading.actionable().likely());
        row.put("actionable_reason", reading.actionable().reason());
        row.put("urgency_level", reading.urgency().value().code());
        row.put("urgency", reading.urgency().confidence());
        row.put("urgency_reason", reading.urgencyReason());
        row.put("read_at", reading.readAt().toString());
        row.put("changed_tx", transaction);
        return row;
    }

    private static MachineReading read(ResultSet row, int n) throws SQLException {
        var axes = new EnumMap<Axis, AxisSaid>(Axis.class);
        for (var axis : Axis.values()) {
            axes.put(
                    axis,
                    new AxisSaid(
                            Polarity.read(row.getObject(column(axis), Integer.class)),
                            row.getFloat(column(axis) + "_confidence")));
        }
        return new MachineReading(
                new VerbatimId(row.getObject("verbatim_id", UUID.class)),
                row.getString("model"),
                row.getBytes("text_hash"),
                new Said<>(Feeling.valueOf(row.getString("feeling")), row.getFloat("feeling_confidence")),
                new Said<>(
                        Feeling.valueOf(row.getString("feeling_text_only")),
                        row.getFloat("feeling_text_only_confidence")),
                axes,
                VerbatimColumns.strings(row, "commitments"),
                new Actionable(row.getFloat("actionable"), row.getString("actionable_reason")),
                new Said<>(Urgency.of(row.getString("urgency_level")), row.getFloat("urgency")),
                row.getString("urgency_reason"),
                row.getObject("read_at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant());
    }

    private static String column(Axis axis) {
        return axis.name().toLowerCase(ROOT);
    }
}
