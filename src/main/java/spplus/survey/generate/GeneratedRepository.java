package spplus.survey.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.CopyRows;
import spplus.survey.generate.SyntheticSheets.Made;

/** Copies made-up sheets into the tables of the true ones, and remembers how many there are. */
@Repository
class GeneratedRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    GeneratedRepository(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Optional<Progress> find(long seed) {
        return jdbc.sql("select campaigns, sheets, answers from survey.generated where seed = ?")
                .param(seed)
                .query((row, _) ->
                        new Progress(List.of((UUID[]) row.getArray(1).getArray()), row.getLong(2), row.getLong(3)))
                .optional();
    }

    void begin(long seed, List<UUID> campaigns) {
        jdbc.sql("insert into survey.generated (seed, campaigns) values (?, ?)")
                .param(seed)
                .param(campaigns.toArray(UUID[]::new))
                .update();
    }

    void makeMonths(LocalDate first, LocalDate last) {
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            jdbc.sql("select survey.month_ready(?)")
                    .param(month)
                    .query((_, _) -> true)
                    .list();
        }
    }

    /** Keeps a batch, and that it is kept, in the caller's transaction. @return how many rows of answers */
    int keep(long seed, List<UUID> campaigns, UUID version, List<Made> sheets) {
        var responses =
                new CopyRows("survey.response (id, campaign_id, form_version_id, structure_id, channel, source, "
                        + "received_on, steps_reached, completed)");
        var answers = new CopyRows(
                "survey.answer (response_id, campaign_id, question_id, item, choice, score, structure_id, received_on)");
        for (var sheet : sheets) {
            var campaign = campaigns.get(SyntheticSheets.period(sheet.day(), campaigns.size()));
            add(responses, campaign, version, sheet);
            add(answers, campaign, sheet);
        }
        int rows = copy(responses, answers);
        jdbc.sql("update survey.generated set sheets = sheets + ?, answers = answers + ? where seed = ?")
                .param(sheets.size())
                .param(rows)
                .param(seed)
                .update();
        return rows;
    }

    void analyze() {
        jdbc.sql("analyze survey.answer").update();
        jdbc.sql("analyze survey.response").update();
    }

    private static void add(CopyRows responses, UUID campaign, UUID version, Made sheet) {
        responses
                .add(sheet.id())
                .add(campaign)
                .add(version)
                .add(sheet.structure())
                .add(sheet.channel())
                .add(sheet.source())
                .add(sheet.day())
                .add(sheet.reached())
                .add(sheet.completed())
                .endRow();
    }

    private static void add(CopyRows answers, UUID campaign, Made sheet) {
        for (var given : sheet.given()) {
            answers.add(sheet.id())
                    .add(campaign)
                    .add(given.question())
                    .add(given.item())
                    .add(given.choice())
                    .add(given.points())
                    .add(sheet.structure())
                    .add(sheet.day())
                    .endRow();
        }
    }

    private int copy(CopyRows responses, CopyRows answers) {
        var rows = template.execute((ConnectionCallback<Integer>) connection -> copy(connection, responses, answers));
        return rows == null ? 0 : rows;
    }

    private static int copy(Connection connection, CopyRows responses, CopyRows answers) throws SQLException {
        responses.copy(connection);
        return answers.copy(connection);
    }

    /** How far a seed was made. */
    record Progress(List<UUID> campaigns, long sheets, long answers) {}
}
