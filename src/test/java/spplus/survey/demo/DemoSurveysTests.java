package spplus.survey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
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
import spplus.account.Role;
import spplus.account.SignedIn;
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
    SignedIn agents;

    @Autowired
    Clock clock;

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
        assertThat(number("select sum(asked - declined) from survey.offered where campaign_id = ?", id))
                .as("who was asked in a dialog answered or declined")
                .isEqualTo(
                        number("select count(*) from survey.response where campaign_id = ? and channel = 'ONLINE'", id))
                .isPositive();
        assertThat(number("select sum(people) from survey.campaign_channel_quota where campaign_id = ?", id))
                .isEqualTo(500);
        assertThat(jdbc.sql("select count(*) from survey.watch where structure_id = ?")
                        .param(office.code().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(number("select volume from survey.served where campaign_id = ? and volume is not null", id))
                .isEqualTo(500);
        assertThat(jdbc.sql("select max(received_on) from survey.response where campaign_id = ?")
                        .param(id)
                        .query(LocalDate.class)
                        .single())
                .isBeforeOrEqualTo(LocalDate.now(clock));
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

    @Test
    void tellsVisitsMadeAndOthersStillToMake() {
        var office = office();
        var elsewhere = office();
        var visitor = new Actor(
                agents.agent(
                        Role.RESPONDER, Scope.under(List.of(elsewhere.code().value()))),
                "Visiteuse",
                Map.of());
        surveys.visit(
                new ByteArrayInputStream("""
                        [{"key": "v-%1$s", "by": "lead", "structure": "%1$s", "grid": "Accueil", "name": "Visites",
                          "opensDaysAgo": 20, "lastsDays": 40, "smallest": 3, "rounds": [{"structures": ["%1$s"],
                          "channel": "VISIT", "each": 5, "investigator": "visitor", "brief": "", "made": 4,
                          "obstacle": "Fermé", "kept": 0.7, "measure": 10}]}]
                        """.formatted(office.code().value()).getBytes(StandardCharsets.UTF_8)),
                Map.of("lead", lead(office), "visitor", visitor));

        assertThat(jdbc.sql("select state from survey.mystery_contact where structure_id = ? order by state")
                        .param(office.code().value())
                        .query((row, _) -> row.getString(1))
                        .list())
                .containsExactly("DONE", "DONE", "DONE", "IMPOSSIBLE", "PLANNED");
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
        return TestActors.of(
                "Lead",
                Scope.under(List.of(office.code().value())),
                Permission.MANAGE_SURVEYS,
                Permission.READ_SURVEYS);
    }

    private static InputStream tale(Structure office, String family, boolean anonymous, String closes) {
        var written = "Appelez-moi au 06 39 98 12 45, avis ";
        var json = """
                [{"key": "%1$s", "by": "lead", "structure": "%1$s", "family": "%2$s", "title": "Avis", "name": "Avis",
                  "anonymous": %3$s, "opensDaysAgo": 70, "closesDaysAgo": %4$s, "channels": ["COUNTER", "ONLINE"],
                  "offices": [{"code": "%1$s", "answers": 30, "liked": 0.6, "change": 0.1}], "dialog": true,
                  "quotas": {"%1$s": 500}, "channelQuotas": {"ONLINE": 300, "COUNTER": 200}, "served": [500, null],
                  "watches": [{"by": "lead", "structure": "%1$s", "typed": {"quoi": "WEEKLY"}}],
                  "comments": {"GLAD": ["%5$s 1"], "MIXED": ["%5$s 2", "%5$s 3"], "ANGRY": ["%5$s 4"]}}]
                """.formatted(office.code().value(), family, anonymous, closes, written);
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
