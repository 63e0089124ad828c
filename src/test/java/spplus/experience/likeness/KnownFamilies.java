package spplus.experience.likeness;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Families of replies in tables of their own, filled at once, for measures: the lookup is that of the application. */
public final class KnownFamilies {

    private final DataSource source;
    private final JdbcClient jdbc;
    private final FamilyRepository families;

    public KnownFamilies(DataSource source) {
        this.source = source;
        this.jdbc = JdbcClient.create(source);
        this.families = new FamilyRepository(jdbc, new LikenessSettings(0.8, Duration.ofMinutes(10)));
        jdbc.sql("create schema experience").update();
        jdbc.sql("create unlogged table experience.reply_family (id bigint not null, signature bytea not null)")
                .update();
        jdbc.sql("create unlogged table experience.reply_band (band int not null, family bigint not null)")
                .update();
    }

    /** One text as the lines that {@link #copy} takes: its family, then its bands. */
    public static void write(long id, String text, StringBuilder families, StringBuilder bands) {
        var hash = MinHash.of(text);
        families.append(id)
                .append("\t\\\\x")
                .append(HexFormat.of().formatHex(hash.bytes()))
                .append('\n');
        for (int band : hash.bands()) {
            bands.append(band).append('\t').append(id).append('\n');
        }
    }

    public void copy(String table, CharSequence lines) throws Exception {
        try (var connection = source.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
            var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            copy.endCopy();
        }
    }

    public void index() throws SQLException {
        jdbc.sql("alter table experience.reply_family add primary key (id)").update();
        jdbc.sql("alter table experience.reply_band add primary key (band, family)")
                .update();
        jdbc.sql("analyze experience.reply_family, experience.reply_band").update();
    }

    /** @return the family found, -1 when none is like enough */
    public long nearest(String text) {
        return families.nearest(MinHash.of(text)).orElse(-1);
    }
}
