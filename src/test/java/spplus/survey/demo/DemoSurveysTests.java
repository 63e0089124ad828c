package spplus.survey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.survey.DemoSurveys;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.Offers;

/** Surveys of the fictional territory are told once, in the past, through the desks of real life. */
@IntegrationTest
class DemoSurveysTests {

    @Autowired
    DemoSurveys surveys;

    @Autowired
    CampaignStore campaigns;

    @Autowired
    Offers offers;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsAnOpenOneOnceWithItsThreeDenominators() {
        var office = office();
        tell(office, "SATISFACTION", false, "null");
        tell(office, "SATISFACTION", false, "null");

        var told = campaigns.of(office.code(), 10);
        assertThat(told).singleElement().satisfies(campaign -> assertThat(campaign.closedAt())
                .isNull());
        var id = told.getFirst().id();
        assertThat(number("select count(*) from survey.response where campaign_id = ?", id))
                .isEqualTo(30);
        offers.write();
        assertThat(number("select sum(shown) from survey.offered where campaign_id = ?", id))
                .isGreaterThanOrEqualTo(30);
        assertThat(number("select volume from survey.served where campaign_id = ? and volume is not null", id))
                .isEqualTo(500);
        assertThat(number(
                        "select count(*) from survey.response where campaign_id = ? and received_on > current_date",
                        id))
                .isZero();
        assertThat(jdbc.sql("select text from survey.answer_text where campaign_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("[téléphone]").doesNotContain("06 39 98"));
    }

    @Test
    void countsAnAnonymousOneWhenItCloses() {
        var office = office();
        tell(office, "LABEL_AGENTS", true, "20");

        Campaign campaign = campaigns.of(office.code(), 10).getFirst();
        assertThat(campaign.countedAt()).isNotNull();
        assertThat(number("select count(*) from survey.response where campaign_id = ?", campaign.id()))
                .isEqualTo(30);
        assertThat(number(
                        "select count(distinct received_on) from survey.response where campaign_id = ?", campaign.id()))
                .isEqualTo(1);
    }

    private void tell(Structure office, String family, boolean anonymous, String closes) {
        surveys.tell(tale(office, family, anonymous, closes), Map.of("lead", lead(office)));
    }

    private long number(String sql, UUID campaign) {
        return jdbc.sql(sql).param(campaign).query(Long.class).single();
    }

    private Structure office() {
        return TestStructures.in(directory).open("Guichet des récits");
    }

    private static Actor lead(Structure office) {
        return TestActors.of("Lead", Scope.under(List.of(office.code().value())), Permission.MANAGE_SURVEYS);
    }

    private static InputStream tale(Structure office, String family, boolean anonymous, String closes) {
        var written = "Appelez-moi au 06 39 98 12 45, avis ";
        var json = """
                [{"key": "%1$s", "by": "lead", "structure": "%1$s", "family": "%2$s", "title": "Avis", "name": "Avis",
                  "anonymous": %3$s, "opensDaysAgo": 70, "closesDaysAgo": %4$s, "channels": ["COUNTER"],
                  "offices": [{"code": "%1$s", "answers": 30, "liked": 0.6, "change": 0.1}], "served": [500, null],
                  "comments": {"GLAD": ["%5$s 1"], "MIXED": ["%5$s 2", "%5$s 3"], "ANGRY": ["%5$s 4"]}}]
                """.formatted(office.code().value(), family, anonymous, closes, written);
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
