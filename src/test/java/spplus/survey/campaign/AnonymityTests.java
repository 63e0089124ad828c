package spplus.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.Invitations;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.TestSurveys;

/**
 * Somebody holds a dump of the whole database, physical order and transaction numbers included, knows in which order
 * people answered, and tries to find who said what.
 */
@IntegrationTest
class AnonymityTests {

    private static final int PEOPLE = 12;

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    CampaignDesk desk;

    @Autowired
    ContactRepository contacts;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingInADumpLinksAnAnswerToWhoGaveIt() {
        var campaign = campaign();
        var secrets = invite(campaign, PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            answer(campaign, secrets.get(person), "Le mot mot" + person + "unique est dit ici.");
        }
        assertThat(where("mot3unique")).as("in clear before the end").isEmpty();
        assertThat(count("response", campaign)).isZero();

        close(campaign);

        assertThat(count("response", campaign)).isEqualTo(PEOPLE);
        assertThat(where("mot3unique").keySet())
                .as("where the words are")
                .contains("survey.answer_text")
                .isSubsetOf("survey.answer_text", "verbatim.verbatim");
        textsAreTakenAllAtOnceWithoutTheirMoment(campaign);
        theInvitationKnowsOnlyThatItWasUsed(campaign, secrets);
        answersShareNothingWithInvitations(campaign);
        answersHaveNeitherMomentNorPlaceInLine(campaign);
    }

    @Test
    void fewerThanTheSmallestGroupAreDestroyedUnread() {
        var campaign = campaign();
        var secrets = invite(campaign, 3);
        secrets.forEach(secret -> answer(campaign, secret, "trop peu"));

        close(campaign);

        assertThat(count("response", campaign)).isZero();
        assertThat(count("sealed_sheet", campaign)).isZero();
    }

    @Test
    void anInvitationIsGoodOnce() {
        var campaign = campaign();
        var secret = invite(campaign, 1).getFirst();
        answer(campaign, secret, "une fois");

        var again = agents.nobody().page(campaign.path() + "/invitation/" + secret);

        assertThat(again).contains("Vous avez déjà répondu");
        assertThat(count("sealed_sheet", campaign)).isEqualTo(1);
    }

    @Test
    void aLastPageSentByTwoHandsAtOnceCountsOnce() throws InterruptedException {
        var campaign = campaign();
        var secret = invite(campaign, 1).getFirst();
        var pages = Stream.generate(() -> agents.nobody()).limit(6).toList();
        var tickets = pages.stream()
                .map(page -> TestSurveys.ticket(page.page(campaign.path() + "/invitation/" + secret)))
                .toList();

        var hands = IntStream.range(0, pages.size())
                .mapToObj(hand -> Thread.ofVirtual().start(() -> pages.get(hand)
                        .postAsIs(campaign.path(), TestSurveys.form(tickets.get(hand), "q-qmood", "4"))))
                .toList();
        for (var hand : hands) {
            hand.join();
        }

        assertThat(count("sealed_sheet", campaign)).isEqualTo(1);
        assertThat(agents.nobody().page(campaign.path() + "/invitation/" + secret))
                .contains("Vous avez déjà répondu");
    }

    @Test
    void anAnonymousCampaignOnceCountedNeverOpensAgain() {
        var campaign = campaign();
        invite(campaign, 1);
        close(campaign);
        var manager = agents.as(Role.LOCAL_LEAD, campaign.structure().value());

        var answer =
                manager.post("/espace/enquetes/campagnes/" + campaign.id() + "/prolonger", Map.of("au", "2099-01-01"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
    }

    /** Where texts are analysed, they bear the campaign's first day, and one transaction took them all. */
    private void textsAreTakenAllAtOnceWithoutTheirMoment(Campaign campaign) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(jdbc.sql("""
                                select count(*) || ' ' || count(distinct said_on) || ' ' || count(distinct received_at)
                                from verbatim.verbatim where source_kind = 'answer' and provenance = ?
                                """)
                        .param(campaign.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo(PEOPLE + " 1 1"));
    }

    private void theInvitationKnowsOnlyThatItWasUsed(Campaign campaign, List<String> secrets) {
        assertThat(jdbc.sql("""
                        select count(*) from survey.invitation
                        where campaign_id = ? and used and address is null and address_print is null
                        """).param(campaign.id()).query(Integer.class).single())
                .isEqualTo(PEOPLE);
        assertThat(jdbc.sql("select count(*) from survey.sheet where campaign_id = ?")
                        .param(campaign.id())
                        .query(Integer.class)
                        .single())
                .as("links back to a sheet")
                .isZero();
        secrets.forEach(secret -> assertThat(where(secret)).isEmpty());
    }

    /** But the campaign and its day, no value of a row of answers is found in a row of an invitation. */
    private void answersShareNothingWithInvitations(Campaign campaign) {
        var common = values("response", campaign);
        common.addAll(values("answer", campaign));
        common.addAll(values("answer_text", campaign));
        common.retainAll(values("invitation", campaign));

        assertThat(common)
                .as("what answers and invitations share")
                .isSubsetOf(
                        campaign.id().toString(),
                        "true",
                        "false",
                        "1",
                        "fr",
                        campaign.opensOn().toString());
    }

    /** Ids are random, rows were written in their order, all in one transaction and on one day. */
    private void answersHaveNeitherMomentNorPlaceInLine(Campaign campaign) {
        var ids = jdbc.sql("select id from survey.response where campaign_id = ? order by cmin::text::int")
                .param(campaign.id())
                .query(UUID.class)
                .list();
        assertThat(ids).allMatch(id -> id.version() == 4).isSortedAccordingTo(Comparator.comparing(UUID::toString));
        assertThat(distinct("xmin::text", "response", campaign)).isEqualTo(1);
        assertThat(distinct("xmin::text", "answer_text", campaign)).isEqualTo(1);
        assertThat(distinct("tx", "answer", campaign)).isEqualTo(1);
        assertThat(distinct("received_on", "response", campaign)).isEqualTo(1);
        var texts = jdbc.sql("select id from survey.answer_text where campaign_id = ?")
                .param(campaign.id())
                .query(UUID.class)
                .list();
        assertThat(texts).allMatch(id -> id.version() == 4);
    }

    private Campaign campaign() {
        var office = TestStructures.in(directory).open("Préfecture des Agents");
        return TestSurveys.in(house)
                .open(
                        office,
                        FormFamily.FREE,
                        TestSurveys.step(
                                TestSurveys.own("qmood", QuestionKind.SCALE_5, true),
                                TestSurveys.own("qwords", QuestionKind.TEXT, false)),
                        true,
                        true);
    }

    private List<String> invite(Campaign campaign, int people) {
        var secrets = new ArrayList<String>();
        var list = UUID.randomUUID();
        contacts.addList(list, campaign, Consent.AGENTS, "Annuaire interne", people, people, UUID.randomUUID());
        for (int person = 0; person < people; person++) {
            var email = UUID.randomUUID() + "@exemple.fr";
            contacts.add(campaign, list, new ContactRepository.Contact(email, "fr", null), null);
        }
        jdbc.sql("select id from survey.invitation where campaign_id = ?")
                .param(campaign.id())
                .query(UUID.class)
                .list()
                .forEach(id -> secrets.add(invitations.secretOf(id)));
        return secrets;
    }

    private void answer(Campaign campaign, String secret, String words) {
        var path = TestSurveys.begin(
                agents.nobody(),
                campaign.path() + "/invitation/" + secret,
                campaign.path(),
                "q-qmood",
                "4",
                "q-qwords",
                words);
        assertThat(path).endsWith("/merci");
    }

    private void close(Campaign campaign) {
        var manager = agents.as(Role.LOCAL_LEAD, campaign.structure().value());
        var answer = manager.post("/espace/enquetes/campagnes/" + campaign.id() + "/fermer", Map.of());
        assertThat(answer.getStatusCode().value()).isEqualTo(302);
    }

    /** Every table of the database that holds these words, as text, in any column. */
    private Map<String, Integer> where(String words) {
        var found = new HashMap<String, Integer>();
        var tables = jdbc.sql("""
                select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
        for (var table : tables) {
            int rows = jdbc.sql("select count(*) from %s t where position(:words in t::text) > 0".formatted(table))
                    .param("words", words)
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.put(table, rows);
            }
        }
        return found;
    }

    private HashSet<String> values(String table, Campaign campaign) {
        return new HashSet<>(jdbc.sql("""
                select distinct held.word from survey.%s t, jsonb_each_text(to_jsonb(t)) held (name, word)
                where campaign_id = ? and held.word is not null
                """.formatted(table))
                .param(campaign.id())
                .query(String.class)
                .list());
    }

    private int distinct(String what, String table, Campaign campaign) {
        return jdbc.sql("select count(distinct %s) from survey.%s where campaign_id = ?".formatted(what, table))
                .param(campaign.id())
                .query(Integer.class)
                .single();
    }

    private long count(String table, Campaign campaign) {
        return jdbc.sql("select count(*) from survey.%s where campaign_id = ?".formatted(table))
                .param(campaign.id())
                .query(Long.class)
                .single();
    }
}
