package spplus.verbatim.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.model.LabelledText;

/**
 * What people said of texts, for a model to learn from: their authors of the feeling, agents of the feeling and of axes.
 * Nothing that a machine said, and none of the texts kept apart to compare models.
 */
@Repository
public class SaidLabels {

    private static final int FETCHED = 1_000;
    /** Decided of an axis of which the text does not speak. */
    private static final String ABSENT = "ABSENT";

    private final JdbcClient jdbc;

    SaidLabels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order in which texts came; few are in memory at a time. What was decided of words since changed is left out. */
    @Transactional(readOnly = true)
    public void forEach(Consumer<LabelledText> consumer) {
        try (var rows = jdbc.sql("""
                select v.*, coalesce(said.feeling, v.feeling_said) as said_feeling, said.accessibility, said.information,
                  said.relation, said.responsiveness, said.simplicity
                from verbatim.verbatim v
                left join lateral (
                  select max(value) filter (where field = 'FEELING') as feeling,
                    max(value) filter (where field = 'ACCESSIBILITY') as accessibility,
                    max(value) filter (where field = 'INFORMATION') as information,
                    max(value) filter (where field = 'RELATION') as relation,
                    max(value) filter (where field = 'RESPONSIVENESS') as responsiveness,
                    max(value) filter (where field = 'SIMPLICITY') as simplicity
                  from (
                    select distinct on (field) field, value from verbatim.correction c
                    where c.verbatim_id = v.id and c.text_hash = v.text_hash
                    order by field, at desc, id desc) as last) as said on true
                where v.language in ('fr', 'und') and coalesce(said.feeling, v.feeling_said) is not null
                  and not exists (
                    select 1 from verbatim.frozen_text f where f.title = v.title and f.body = v.body)
                order by v.id
                """).withFetchSize(FETCHED).query(SaidLabels::read).stream()) {
            rows.forEach(consumer);
        }
    }

    private static LabelledText read(ResultSet row, int n) throws SQLException {
        var text = VerbatimStore.read(row, n);
        var axes = new ArrayList<@Nullable Feeling>();
        var unread = EnumSet.noneOf(Axis.class);
        for (var axis : Axis.values()) {
            var said = row.getString(axis.name().toLowerCase(Locale.ROOT));
            if (said == null) {
                unread.add(axis);
            }
            axes.add(said == null || said.equals(ABSENT) ? null : Feeling.valueOf(said));
        }
        return new LabelledText(
                text.title(),
                text.body(),
                TextReader.circumstances(text),
                Feeling.valueOf(row.getString("said_feeling")),
                axes,
                unread);
    }
}
