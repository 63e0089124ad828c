package spplus.verbatim.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.Ids;
import spplus.verbatim.model.ModelCard;

/** Keeps models in pieces, and which one runs since when. */
@Repository
class ModelRepository {

    private static final int PIECE = 1 << 20;

    private final JdbcClient jdbc;

    ModelRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when that version is there already */
    boolean add(Installed model, byte[] sha256, @Nullable UUID by) {
        return jdbc.sql("""
                        insert into verbatim.model (version, sha256, size, rows, seed, folds, feeling_accuracy,
                          polarity_accuracy, installed_at, installed_by, installed_by_name, note)
                        values (:version, :sha, :size, :rows, :seed, :folds, :feeling, :polarity, :at, :by, :name, :note)
                        on conflict do nothing
                        """)
                        .param("version", model.card().version())
                        .param("sha", sha256)
                        .param("size", model.size())
                        .param("rows", model.card().rows())
                        .param("seed", model.card().seed())
                        .param("folds", model.card().folds())
                        .param("feeling", model.card().feelingAccuracy())
                        .param("polarity", model.card().polarityAccuracy())
                        .param("at", model.installedAt().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("name", model.installedBy())
                        .param("note", model.note())
                        .update()
                == 1;
    }

    void addPieces(String version, InputStream file) throws IOException {
        int number = 0;
        for (var bytes = file.readNBytes(PIECE); bytes.length > 0; bytes = file.readNBytes(PIECE)) {
            jdbc.sql("insert into verbatim.model_part (version, number, bytes) values (?, ?, ?)")
                    .param(version)
                    .param(number++)
                    .param(bytes)
                    .update();
        }
    }

    void copy(String version, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            for (int number = 0; ; number++) {
                var piece = jdbc.sql("select bytes from verbatim.model_part where version = ? and number = ?")
                        .param(version)
                        .param(number)
                        .query((row, _) -> row.getBytes(1))
                        .optional();
                if (piece.isEmpty()) {
                    return;
                }
                out.write(piece.get());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The last installed first. */
    List<Installed> all(int limit) {
        return jdbc.sql("select * from verbatim.model order by installed_at desc, version limit ?")
                .param(limit)
                .query(ModelRepository::read)
                .list();
    }

    Optional<Installed> find(String version) {
        return jdbc.sql("select * from verbatim.model where version = ?")
                .param(version)
                .query(ModelRepository::read)
                .optional();
    }

    /** Version of the one that runs, empty for the rules. */
    String running() {
        return activations(1).stream().findFirst().map(Activation::version).orElse("");
    }

    /** Makes two people who activate at once wait for each other. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('verbatim.model', 0))")
                .query((_, _) -> true)
                .single();
    }

    void activate(String version, String previous, Instant at, @Nullable UUID person, String name) {
        jdbc.sql("""
                insert into verbatim.model_activation (id, version, previous, at, person, person_name)
                values (?, ?, ?, ?, ?, ?)
                """)
                .param(Ids.next())
                .param(version)
                .param(previous)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(person)
                .param(name)
                .update();
    }

    /** The last first. */
    List<Activation> activations(int limit) {
        return jdbc.sql("select * from verbatim.model_activation order by at desc, id desc limit ?")
                .param(limit)
                .query((row, _) -> new Activation(
                        row.getString("version"),
                        row.getString("previous"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("person_name")))
                .list();
    }

    private static Installed read(ResultSet row, int n) throws SQLException {
        return new Installed(
                new ModelCard(
                        row.getString("version"),
                        row.getInt("rows"),
                        row.getLong("seed"),
                        row.getInt("folds"),
                        row.getDouble("feeling_accuracy"),
                        row.getDouble("polarity_accuracy")),
                row.getLong("size"),
                row.getObject("installed_at", OffsetDateTime.class).toInstant(),
                row.getString("installed_by_name"),
                row.getString("note"));
    }

    /** A model that is kept. @param size in bytes */
    record Installed(ModelCard card, long size, Instant installedAt, String installedBy, String note) {}

    /** One that began to run, in place of another. */
    record Activation(String version, String previous, Instant at, String by) {}
}
