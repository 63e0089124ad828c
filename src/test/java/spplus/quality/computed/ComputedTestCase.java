package spplus.quality.computed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.Story;
import spplus.platform.Ids;
import spplus.survey.TestCampaigns;
import spplus.survey.TestCampaigns.Opened;
import spplus.survey.domain.ServedBy;
import spplus.survey.rollup.CountedRollups;

/** An office that was surveyed last year, and the network above it. */
@IntegrationTest
abstract class ComputedTestCase {

    @Autowired
    Computing computing;

    @Autowired
    RunRepository runs;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    TestExperiences experiences;

    @Autowired
    CountedRollups rollups;

    @Autowired
    Directory directory;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Structure network;
    Structure office;
    Opened survey;
    LocalDate lastYear;
    Browser lead;

    @BeforeEach
    void anOfficeIsSurveyedLastYear() {
        network = TestStructures.in(directory).open("Réseau calculé");
        office = TestStructures.in(directory).open("Bureau calculé", network);
        lastYear = LocalDate.now(clock).withDayOfYear(1).minusYears(1);
        survey = campaigns.open(network, false, lastYear);
        lead = signedIn.as(Role.LOCAL_LEAD, network.code().value());
    }

    /** Every answer about the office, and with them all that could be counted again. */
    void forgetAnswers() {
        jdbc.sql("delete from survey.answer where structure_id = ?")
                .param(office.code().value())
                .update();
        rollups.rebuild();
    }

    void answers(Structure about, int count, int face) {
        for (int i = 0; i < count; i++) {
            campaigns.answer(survey, about, ServedBy.ONLINE, lastYear.plusMonths(i % 12), face, 1 + i % 5);
        }
    }

    void compute(String... indicators) {
        rollups.count();
        again(indicators);
    }

    void again(String... indicators) {
        computing.plan();
        for (var indicator : indicators) {
            runs.again(indicator, clock.instant());
        }
        boolean more = true;
        while (more) {
            more = computing.round();
        }
    }

    void published(Structure about, LocalDate day, LocalDate replied) {
        var id = experiences.published(
                new Story("Une attente", "J’ai attendu longtemps au guichet."), Feeling.NEUTRAL, about.code());
        jdbc.sql("update experience.experience set published_at = ? where id = ?")
                .param(noon(day).atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update();
        if (replied != null) {
            jdbc.sql("""
                    insert into experience.reply (id, experience_id, structure, state, body, created_at, updated_at,
                      published_at)
                    values (?, ?, ?, 'PUBLISHED', 'Merci.', ?, ?, ?)
                    """)
                    .params(
                            Ids.next(),
                            id.value(),
                            about.code().value(),
                            noon(replied).atOffset(ZoneOffset.UTC),
                            noon(replied).atOffset(ZoneOffset.UTC),
                            noon(replied).atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    private Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(clock.getZone()).toInstant();
    }

    String result(Structure structure, String indicator) {
        return jdbc.sql(
                        "select * from quality.result where structure = ? and indicator = ? order by first_day desc limit 1")
                .param(structure.code().value())
                .param(indicator)
                .query((row, _) -> "%s %s %s %s %s"
                        .formatted(
                                row.getString("state"),
                                row.getObject("numerator"),
                                row.getObject("second"),
                                row.getObject("denominator"),
                                row.getString("entered_from")))
                .optional()
                .orElse("");
    }

    int steps(Structure structure) {
        return jdbc.sql("""
                select count(*) from quality.result_step s join quality.result r on r.id = s.result_id where r.structure = ?
                  and r.indicator = 'satisfaction'
                """)
                .param(structure.code().value())
                .query(Integer.class)
                .single();
    }
}
