package spplus.survey.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.TestSurveys;

/** Paper answers, typed by an agent. */
@IntegrationTest
class PaperTests {

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    JdbcClient jdbc;

    Structure office;
    Browser agent;
    Campaign campaign;

    @BeforeEach
    void openCampaign() {
        office = TestStructures.in(directory).open("Mairie du Papier");
        agent = agents.as(Role.RESPONDER, office.code().value());
        campaign = TestSurveys.in(house).standard(office);
    }

    @Test
    void oneSheetIsTypedAtOnceAndWhatDoesNotConcernItIsDropped() {
        assertThat(agent.page("/espace/papier?structure=" + office.code())).contains("Campagne d’essai");
        var ticket = TestSurveys.ticket(agent.page(path()));
        var sheet = TestSurveys.form(
                ticket, "q-satisfaction", "1", "q-help_tried", "1", "q-help_reached-1", "1", "q-help_quality-2", "5");

        var once = agent.post(path(), sheet);
        var twice = agent.post(path(), sheet);

        assertThat(once.getStatusCode().value()).isEqualTo(302);
        assertThat(twice.getStatusCode().value()).isEqualTo(302);
        assertThat(jdbc.sql("select source || ' ' || completed from survey.response where campaign_id = ?")
                        .param(campaign.id())
                        .query(String.class)
                        .list())
                .containsExactly("PAPER true");
        assertThat(codes()).containsExactly("help_reached", "help_tried", "satisfaction");
    }

    @Test
    void anEmptySheetIsNotOne() {
        var ticket = TestSurveys.ticket(agent.page(path()));

        var answer = agent.post(path(), TestSurveys.form(ticket));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("Cette feuille est vide");
        assertThat(codes()).isEmpty();
    }

    @Test
    void sheetsOfOthersAreNotThere() {
        var neighbour = agents.as(
                Role.RESPONDER,
                TestStructures.in(directory).open("Mairie voisine").code().value());

        assertThat(neighbour.get(path()).getStatusCode().value()).isEqualTo(404);
    }

    private String path() {
        return "/espace/papier/" + campaign.id();
    }

    private List<String> codes() {
        return jdbc.sql("""
                select distinct code from survey.answer join survey.question on question.id = question_id
                where campaign_id = ? order by code
                """).param(campaign.id()).query(String.class).list();
    }
}
