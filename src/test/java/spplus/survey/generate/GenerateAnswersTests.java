package spplus.survey.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
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

        var first = maker.make(1, seed, 3, 500, _ -> {});
        assertThat(first.answers()).isGreaterThan(500);
        assertThat(counted(first)).isEqualTo(first.answers());
        assertThat(maker.make(first.answers(), seed, 3, 500, _ -> {})).isEqualTo(first);

        var second = maker.make(first.answers() + 1, seed, 3, 500, _ -> {});
        assertThat(second.campaigns()).isEqualTo(first.campaigns()).hasSize(3);
        assertThat(second.sheets()).isEqualTo(2 * first.sheets());
        assertThat(counted(second)).isEqualTo(second.answers());
        assertThat(jdbc.sql("select count(distinct id) from survey.response where campaign_id = any (?)")
                        .param(second.campaigns().toArray(UUID[]::new))
                        .query(Long.class)
                        .single())
                .isEqualTo(second.sheets());
    }

    @Test
    void spreadsAnswersOverCampaignsThatFollowEachOther() {
        TestStructures.in(directory).open("Bureau fictif");
        long seed = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
        var made = maker.make(1, seed, 5, 500, _ -> {});
        var outside = jdbc.sql("""
                select count(*) from survey.response r join survey.campaign c on c.id = r.campaign_id
                where c.id = any (?) and r.received_on not between c.opens_on and c.closes_on
                """)
                .param(made.campaigns().toArray(UUID[]::new))
                .query(Long.class)
                .single();
        assertThat(made.campaigns()).hasSize(5);
        assertThat(made.campaigns()).allSatisfy(campaign -> assertThat(
                        jdbc.sql("select count(*) from survey.response where campaign_id = ?")
                                .param(campaign)
                                .query(Long.class)
                                .single())
                .isGreaterThan(50));
        assertThat(outside).isZero();
    }

    private long counted(GeneratedRepository.Progress made) {
        return jdbc.sql("select sum(n) from survey.rollup_cell where campaign_id = any (?) and choice >= 0")
                .param(made.campaigns().toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
