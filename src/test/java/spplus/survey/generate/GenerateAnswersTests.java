package spplus.survey.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.TestStructures;

/** Answers to measure with: as many as asked, counted, and made again where it stopped. */
@IntegrationTest
class GenerateAnswersTests {

    @Autowired
    AnswerMaker maker;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void makesAsManyAsAskedAndGoesOnWhereItStopped() {
        TestStructures.in(directory).open("Bureau fictif");
        long seed = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);

        var first = maker.make(1, seed, 500, _ -> {});
        assertThat(first.answers()).isGreaterThan(500);
        assertThat(counted(first)).isEqualTo(first.answers());
        assertThat(maker.make(first.answers(), seed, 500, _ -> {})).isEqualTo(first);

        var second = maker.make(first.answers() + 1, seed, 500, _ -> {});
        assertThat(second.campaign()).isEqualTo(first.campaign());
        assertThat(second.sheets()).isEqualTo(2 * first.sheets());
        assertThat(counted(second)).isEqualTo(second.answers());
        assertThat(jdbc.sql("select count(distinct id) from survey.response where campaign_id = ?")
                        .param(second.campaign())
                        .query(Long.class)
                        .single())
                .isEqualTo(second.sheets());
    }

    private long counted(GeneratedRepository.Progress made) {
        return jdbc.sql("select sum(n) from survey.rollup_cell where campaign_id = ? and choice >= 0")
                .param(made.campaign())
                .query(Long.class)
                .single();
    }
}
