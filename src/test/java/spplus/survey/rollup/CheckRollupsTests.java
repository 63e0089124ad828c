package spplus.survey.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.platform.Console;
import spplus.survey.TestCampaigns;
import spplus.survey.domain.ServedBy;

/** The command that compares sums with answers finds one that is wrong, by both engines. */
@IntegrationTest
class CheckRollupsTests {

    @Autowired
    CountedRollups rollups;

    @Autowired
    CheckRollupsCommand check;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void saysWhichSumIsWrong(@TempDir Path folder) {
        var office = TestStructures.in(directory).open("Bureau vérifié");
        var day = LocalDate.of(2026, 3, 14);
        var survey = campaigns.open(office, false, day);
        campaigns.answer(survey, office, ServedBy.PHONE, day, 3, 5);
        campaigns.answer(survey, office, null, day, 3, 5);
        rollups.count();
        int before = run(folder).status;
        jdbc.sql("update survey.rollup_cell set n = n + 1 where campaign_id = ? and choice = 3")
                .param(survey.id())
                .update();
        var wrong = run(folder);
        jdbc.sql("update survey.rollup_cell set n = n - 1 where campaign_id = ? and choice = 3")
                .param(survey.id())
                .update();
        assertThat(before).isZero();
        assertThat(wrong.status).isEqualTo(1);
        assertThat(wrong.said).contains(survey.id().toString()).containsPattern("DuckDB, 2 différentes");
        assertThat(folder.resolve(ParquetCheck.ANSWERS)).exists();
    }

    private Ran run(Path folder) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int status = check.run(List.of("--parquet", folder.toString()), new Console(out, out));
        return new Ran(status, said.toString(StandardCharsets.UTF_8));
    }

    private record Ran(int status, String said) {}
}
