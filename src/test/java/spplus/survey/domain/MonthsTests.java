package spplus.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;

/** Sheets and answers are kept by month, whenever the month was prepared. */
@IntegrationTest
class MonthsTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatCameBeforeItsMonthWasReadyIsMovedThere() {
        var campaign = UUID.randomUUID();
        var day = LocalDate.of(2041, 5, 17);
        add(campaign, day);
        assertThat(places(campaign)).containsExactly("survey.answer_default", "survey.response_default");

        prepare(day);
        prepare(day);

        assertThat(places(campaign)).containsExactly("survey.answer_2041_05", "survey.response_2041_05");
        add(campaign, LocalDate.of(2041, 5, 31));
        assertThat(places(campaign)).containsExactly("survey.answer_2041_05", "survey.response_2041_05");
    }

    @Test
    void thisMonthIsReady() {
        assertThat(jdbc.sql("select to_regclass('survey.answer_' || to_char(current_date, 'YYYY_MM')) is not null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private void prepare(LocalDate day) {
        jdbc.sql("select survey.month_ready(?)")
                .param(day)
                .query((row, _) -> "")
                .list();
    }

    private void add(UUID campaign, LocalDate day) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into survey.response
                  (id, campaign_id, form_version_id, channel, source, received_on, steps_reached, completed)
                values (?, ?, ?, '', 'LINK', ?, 1, true)
                """)
                .param(id)
                .param(campaign)
                .param(UUID.randomUUID())
                .param(day)
                .update();
        jdbc.sql(
                        "insert into survey.answer (response_id, campaign_id, question_id, choice, received_on) values (?, ?, 1, 3, ?)")
                .param(id)
                .param(campaign)
                .param(day)
                .update();
    }

    private List<String> places(UUID campaign) {
        return jdbc.sql("""
                select distinct place from (
                  select tableoid::regclass::text as place from survey.response where campaign_id = :campaign
                  union all select tableoid::regclass::text from survey.answer where campaign_id = :campaign) places
                order by place
                """).param("campaign", campaign).query(String.class).list();
    }
}
