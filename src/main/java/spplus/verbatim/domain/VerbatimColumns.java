package spplus.verbatim.domain;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.experience.Feeling;

/** How a text is written in columns and read back. */
final class VerbatimColumns {

    private VerbatimColumns() {}

    /** As PostgreSQL reads it from JSON. */
    static Map<String, @Nullable Object> row(UUID id, Incoming said, List<String> scopes, OffsetDateTime receivedAt) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id.toString());
        row.put("source_kind", said.source().kind().code());
        row.put("source_id", said.source().id());
        row.put("provenance", said.provenance());
        row.put(
                "structures",
                said.structures().stream().map(StructureCode::value).toList());
        row.put("scopes", scopes);
        row.put("procedures", said.procedures());
        row.put("said_on", said.saidOn().toString());
        row.put("channels", said.channels().stream().map(Enum::name).toList());
        row.put("author_kind", said.author().code());
        row.put("language", said.language());
        row.put("title", said.title());
        row.put("body", said.body());
        row.put("text_hash", "\\x" + HexFormat.of().formatHex(TextHash.of(said)));
        row.put("open", said.open());
        row.put(
                "feeling_said",
                said.feelingSaid() == null ? null : said.feelingSaid().name());
        row.put("country", said.country());
        row.put("institution_types", said.institutionTypes());
        row.put("received_at", receivedAt.toString());
        return row;
    }

    static Verbatim read(ResultSet row, int n) throws SQLException {
        var feeling = row.getString("feeling_said");
        return new Verbatim(
                new VerbatimId(row.getObject("id", UUID.class)),
                new Source(SourceKind.of(row.getString("source_kind")), row.getString("source_id")),
                row.getString("provenance"),
                strings(row, "structures").stream().map(StructureCode::new).toList(),
                strings(row, "scopes"),
                strings(row, "procedures"),
                row.getObject("said_on", LocalDate.class),
                strings(row, "channels").stream().map(Channel::valueOf).toList(),
                AuthorKind.of(row.getString("author_kind")),
                row.getString("language"),
                row.getString("title"),
                row.getString("body"),
                row.getBytes("text_hash"),
                row.getBoolean("open"),
                feeling == null ? null : Feeling.valueOf(feeling),
                row.getString("country"),
                strings(row, "institution_types"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
