package spplus.verbatim.exploration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.Axis;
import spplus.search.IndexedDocument;
import spplus.verbatim.domain.Polarity;
import spplus.verbatim.entity.DelayClass;

/** Reads what the index must know of texts, many at once. */
@Component
class DocumentRepository {

    private final JdbcClient jdbc;
    private final Directory directory;

    DocumentRepository(JdbcClient jdbc, Directory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    List<UUID> after(@Nullable UUID last, int limit) {
        return jdbc.sql("""
                select id from verbatim.verbatim where cast(:last as uuid) is null or id > :last order by id limit :limit
                """)
                .param("last", last)
                .param("limit", limit)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** In any order. */
    List<IndexedDocument> load(Collection<UUID> ids) {
        List<Row> rows = jdbc.sql("""
                select v.*, c.feeling, c.accessibility, c.information, c.relation, c.responsiveness, c.simplicity,
                  c.commitments, c.actionable, c.urgency_level,
                  array(select theme_id::text from verbatim.theme_held h where h.verbatim_id = v.id) as themes,
                  case when n.first then 'first' when n.first is not null then 'repeat' else 'unique' end as copy, n.family_id,
                  d.documents, d.procedures as named_procedures, d.online_services, d.places,
                  (select max(days) from unnest(d.delays) as said (days)) as delay
                from verbatim.verbatim v left join verbatim.current c on c.verbatim_id = v.id
                left join verbatim.near_held n on n.verbatim_id = v.id
                left join verbatim.named d on d.verbatim_id = v.id and d.text_hash = v.text_hash
                where v.id = any (:ids)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> row(row))
                .list();
        var codes = rows.stream()
                .flatMap(row -> row.structures().stream())
                .map(StructureCode::new)
                .collect(Collectors.toSet());
        var structures = directory.findAll(codes);
        return rows.stream().map(row -> document(row, structures)).toList();
    }

    private static IndexedDocument document(Row row, Map<StructureCode, Structure> structures) {
        var concerned = row.structures().stream()
                .map(code -> structures.get(new StructureCode(code)))
                .filter(Objects::nonNull)
                .toList();
        var keywords = new HashMap<>(row.keywords());
        keywords.put(VoiceFilter.DEPARTMENT.field(), told(concerned, Structure::department));
        keywords.put(VoiceFilter.REGION.field(), told(concerned, Structure::region));
        return new IndexedDocument(
                row.id(),
                row.texts(),
                keywords,
                Map.of(VoiceDocuments.SAID, row.said(), VoiceDocuments.FAMILY, row.family()));
    }

    private static Row row(ResultSet row) throws SQLException {
        var said = Objects.requireNonNull(row.getObject("said_on", LocalDate.class));
        var keywords = new HashMap<String, List<String>>();
        keywords.put(VoiceDocuments.SCOPE, strings(row, "scopes"));
        keywords.put(VoiceFilter.SERVICE.field(), strings(row, "structures"));
        keywords.put(VoiceFilter.SOURCE.field(), List.of(row.getString("source_kind")));
        keywords.put(VoiceFilter.CHANNEL.field(), strings(row, "channels"));
        keywords.put(VoiceFilter.AUTHOR.field(), List.of(row.getString("author_kind")));
        keywords.put(VoiceFilter.LANGUAGE.field(), List.of(row.getString("language")));
        keywords.put(VoiceFilter.THEME.field(), strings(row, "themes"));
        keywords.put(VoiceFilter.DOCUMENT.field(), strings(row, "documents"));
        keywords.put(VoiceFilter.PROCEDURE.field(), strings(row, "named_procedures"));
        keywords.put(VoiceFilter.ONLINE.field(), strings(row, "online_services"));
        keywords.put(VoiceFilter.PLACE.field(), strings(row, "places"));
        var delay = row.getObject("delay", Integer.class);
        keywords.put(
                VoiceFilter.DELAY.field(),
                delay == null ? List.of() : List.of(DelayClass.of(delay).code()));
        keywords.put(VoiceFilter.COPY.field(), List.of(row.getString("copy")));
        keywords.put(VoiceFilter.MONTH.field(), List.of(said.toString().substring(0, 7)));
        if (row.getString("feeling") != null) {
            putReading(row, keywords);
        }
        return new Row(
                row.getString("id"),
                Map.of("title", row.getString("title"), "body", row.getString("body")),
                keywords,
                strings(row, "structures"),
                said.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli(),
                family(row.getObject("family_id", UUID.class)));
    }

    /** The half of its id that is drawn by lot: no two families have the same. */
    private static long family(@Nullable UUID id) {
        return id == null ? 0 : id.getLeastSignificantBits();
    }

    private static void putReading(ResultSet row, Map<String, List<String>> keywords) throws SQLException {
        keywords.put(VoiceFilter.FEELING.field(), List.of(row.getString("feeling")));
        keywords.put(VoiceFilter.COMMITMENT.field(), commitments(strings(row, "commitments")));
        keywords.put(VoiceFilter.ACTIONABLE.field(), List.of(row.getBoolean("actionable") ? "yes" : "no"));
        keywords.put(VoiceFilter.URGENCY.field(), List.of(row.getString("urgency_level")));
        var axes = new ArrayList<String>();
        for (var axis : Axis.values()) {
            var said = Polarity.read(row.getObject(axis.name().toLowerCase(Locale.ROOT), Integer.class));
            if (said != null) {
                axes.add(axis + "-" + said);
            }
        }
        keywords.put(VoiceFilter.AXIS.field(), axes);
    }

    /** A part of a commitment counts for the whole of it too. */
    private static List<String> commitments(List<String> codes) {
        return codes.stream()
                .flatMap(code -> List.of(code, code.split("\\.")[0]).stream())
                .distinct()
                .toList();
    }

    private static List<String> told(List<Structure> structures, Function<Structure, @Nullable String> place) {
        return structures.stream()
                .map(place)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private record Row(
            String id,
            Map<String, String> texts,
            Map<String, List<String>> keywords,
            List<String> structures,
            long said,
            long family) {}
}
