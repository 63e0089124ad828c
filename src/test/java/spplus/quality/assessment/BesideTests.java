package spplus.quality.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.quality.MeasuredBeside;
import spplus.quality.MeasuredBeside.Measure;
import spplus.survey.TestCampaigns;
import spplus.survey.domain.ServedBy;
import spplus.survey.rollup.CountedRollups;

/** Surveys and texts stand beside what a team declares, unless they are too few. */
@IntegrationTest
class BesideTests {

    @Autowired
    List<MeasuredBeside> beside;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CountedRollups rollups;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private Structure office;
    private int year;

    @BeforeEach
    void anOffice() {
        office = TestStructures.in(directory).open("Bureau comparé");
        year = LocalDate.now(clock).getYear() - 1;
    }

    @Test
    void surveysTellTheShareOfFavourableAnswers() {
        answers(9, 5);
        assertThat(about(5)).isEmpty();
        answers(3, 5);
        answers(4, 1);
        assertThat(about(5)).singleElement().satisfies(measure -> {
            assertThat(measure.share()).isEqualTo(0.75);
            assertThat(measure.value()).isEqualTo("75\u00a0%");
            assertThat(measure.drawnFrom()).contains("12 réponses favorables sur 16", "choisi de répondre");
        });
    }

    @Test
    void textsAreToldBesideButNotAsAMeasure() {
        texts("axis:RELATION-POSITIVE", 6);
        texts("axis:RELATION-NEGATIVE", 6);
        texts("axis:SIMPLICITY-NEGATIVE", 9);
        texts("axis:RELATION-NEUTRAL", 50);
        assertThat(about(3)).isEmpty();
        assertThat(about(1)).singleElement().satisfies(measure -> {
            assertThat(measure.share()).isNull();
            assertThat(measure.value()).isEqualTo("50\u00a0% en bien");
            assertThat(measure.drawnFrom()).contains("6 textes positifs sur 12", "choisi d’écrire");
        });
    }

    private List<Measure> about(int commitment) {
        return beside.stream()
                .flatMap(one -> one.of(office.code(), year).getOrDefault(commitment, List.of()).stream())
                .toList();
    }

    private void answers(int count, int clarity) {
        var first = LocalDate.of(year, 1, 1);
        var survey = campaigns.open(office, false, first);
        for (int i = 0; i < count; i++) {
            campaigns.answer(survey, office, ServedBy.ONLINE, first.plusMonths(i % 12), 2, clarity);
        }
        rollups.count();
    }

    private void texts(String subject, int count) {
        jdbc.sql("insert into verbatim.tally (structure, month, subject, texts) values (?, ?, ?, ?)")
                .param(office.code().value())
                .param(Date.valueOf(LocalDate.of(year, 3, 1)))
                .param(subject)
                .param(count)
                .update();
    }
}
