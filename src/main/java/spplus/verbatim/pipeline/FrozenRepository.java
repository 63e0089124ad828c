package spplus.verbatim.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.experience.Feeling;
import spplus.platform.Ids;
import spplus.verbatim.domain.Polarity;
import spplus.verbatim.model.Circumstances;
import spplus.verbatim.model.LabelledText;

/** Keeps labelled texts apart, and what each model found on them. */
@Repository
class FrozenRepository {

    private final JdbcClient jdbc;

    FrozenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when these very words are there already */
    boolean add(LabelledText row, Instant now) {
        var said = row.circumstances();
        return jdbc.sql("""
                        insert into verbatim.frozen_text
                          (id, title, body, posted_as, country, institution_types, channels, feeling, axes, added_at)
                        values (:id, :title, :body, :as, :country, :types, :channels, :feeling, :axes, :now)
                        on conflict do nothing
                        """)
                        .param("id", hash(row.title() + "\n" + row.body()))
                        .param("title", row.title())
                        .param("body", row.body())
                        .param("as", said.postedAs())
                        .param("country", said.country())
                        .param("types", said.types().toArray(String[]::new))
                        .param("channels", said.channels().toArray(String[]::new))
                        .param("feeling", row.feeling().name())
                        .param("axes", axes(row.axes()))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int clear() {
        return jdbc.sql("delete from verbatim.frozen_text").update();
    }

    long count() {
        return jdbc.sql("select count(*) from verbatim.frozen_text")
                .query(Long.class)
                .single();
    }

    /** Tells sets apart: two trials are compared only on the same. */
    byte[] setHash() {
        var ids = jdbc.sql(
                        "select coalesce(string_agg(encode(id, 'hex'), '' order by id), '') from verbatim.frozen_text")
                .query(String.class)
                .single();
        return hash(ids);
    }

    void forEach(Consumer<LabelledText> consumer) {
        try (var rows =
                jdbc.sql("select * from verbatim.frozen_text order by id").query(FrozenRepository::read).stream()) {
            rows.forEach(consumer);
        }
    }

    void keep(Trial trial, byte[] set, Instant now) {
        jdbc.sql("""
                insert into verbatim.model_trial (id, version, set_hash, texts, feelings_right, macro_f1, polarities,
                  polarities_right, confusion, at)
                values (:id, :version, :set, :texts, :right, :f1, :polarities, :polaritiesRight, :confusion, :at)
                """)
                .param("id", Ids.next())
                .param("version", trial.version())
                .param("set", set)
                .param("texts", trial.texts())
                .param("right", trial.feelingsRight())
                .param("f1", trial.macroF1())
                .param("polarities", trial.polarities())
                .param("polaritiesRight", trial.polaritiesRight())
                .param("confusion", trial.confusion().toArray(Integer[]::new))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Trial> trial(String version, byte[] set) {
        return jdbc.sql("""
                select * from verbatim.model_trial where version = ? and set_hash = ? order by at desc limit 1
                """)
                .param(version)
                .param(set)
                .query((row, _) -> new Trial(
                        row.getString("version"),
                        row.getInt("texts"),
                        row.getInt("feelings_right"),
                        row.getDouble("macro_f1"),
                        row.getInt("polarities"),
                        row.getInt("polarities_right"),
                        List.of((Integer[]) row.getArray("confusion").getArray()),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static LabelledText read(ResultSet row, int n) throws SQLException {
        var axes = new ArrayList<@Nullable Feeling>();
        for (var axis : (Short[]) row.getArray("axes").getArray()) {
            axes.add(Polarity.read(axis.intValue()));
        }
        return new LabelledText(
                row.getString("title"),
                row.getString("body"),
                new Circumstances(
                        row.getString("posted_as"),
                        row.getString("country"),
                        List.of((String[]) row.getArray("institution_types").getArray()),
                        List.of((String[]) row.getArray("channels").getArray())),
                Feeling.valueOf(row.getString("feeling")),
                axes);
    }

    private static Short[] axes(List<@Nullable Feeling> axes) {
        return IntStream.range(0, axes.size())
                .mapToObj(i -> {
                    var said = axes.get(i);
                    return (short) (said == null ? Polarity.ABSENT : Polarity.of(said));
                })
                .toArray(Short[]::new);
    }

    private static byte[] hash(String text) {
        try {
            var all = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(all, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What a model found on the texts kept apart.
     *
     * @param confusion said then found, nine counts in the order of {@link Feeling}
     */
    record Trial(
            String version,
            int texts,
            int feelingsRight,
            double macroF1,
            int polarities,
            int polaritiesRight,
            List<Integer> confusion,
            Instant at) {}
}
