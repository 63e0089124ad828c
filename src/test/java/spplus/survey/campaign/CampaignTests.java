package spplus.survey.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.TestClock.MovableClock;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.entry.TestDoors;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.Invitations;
import spplus.survey.domain.Templates;
import spplus.survey.domain.TestSurveys;

/** Opening a campaign, its doors, its invitations, what it counts. */
@IntegrationTest
class CampaignTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    SignedIn agents;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationContext house;

    @Autowired
    InvitationDesk letters;

    @Autowired
    CampaignDesk desk;

    @Autowired
    Invitations invitations;

    @Autowired
    Templates templates;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    Structure office;
    Browser manager;
    Campaign campaign;

    @BeforeEach
    void openCampaign() {
        office = TestStructures.in(directory).open("Mairie des Campagnes");
        manager = agents.as(Role.LOCAL_LEAD, office.code().value());
        campaign = TestSurveys.in(house).standard(office);
    }

    @AfterEach
    void putClockBack() {
        clock.reset();
    }

    @Test
    void aSurveyOfAgentsIsAlwaysAnonymousAndHasAnEnd() {
        var form = TestSurveys.in(house)
                .version(
                        office,
                        FormFamily.LABEL_AGENTS,
                        templates.of(FormFamily.LABEL_AGENTS).draft());

        var answer = manager.post(
                "/espace/enquetes/nouvelle",
                Map.of(
                        "questionnaire", form.form().toString(),
                        "nom", "Nos agents",
                        "du", LocalDate.now(clock).toString(),
                        "part", "100",
                        "repos", "30",
                        "relance", "7",
                        "effectif", "10"));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(answer.getBody()).contains("href=\"#anonyme\"").contains("cochez la case");
    }

    @Test
    void aPlaceAndAButtonLeadToItWhileItIsOpen() {
        var place = TestDoors.place(manager, office.code().value(), "COUNTER", "Guichet unique");
        var button = TestDoors.button(manager, office.code().value(), "BUTTON", "", "");
        attach(place);
        attach(button);

        var counter = TestDoors.path(agents.nobody().get("/c/" + place));
        var site = TestDoors.path(agents.nobody().get("/je-donne-mon-avis?bouton=" + button));

        assertThat(counter).startsWith(campaign.path() + "?porte=");
        assertThat(site).startsWith(campaign.path() + "?porte=");
        TestSurveys.begin(agents.nobody(), counter, campaign.path(), "q-satisfaction", "3");
        assertThat(jdbc.sql("select source || ' ' || channel || ' ' || door from survey.response where campaign_id = ?")
                        .param(campaign.id())
                        .query(String.class)
                        .list())
                .containsExactly("LOCATION COUNTER " + place);
        manager.post("/espace/enquetes/campagnes/" + campaign.id() + "/fermer", Map.of());
        assertThat(TestDoors.path(agents.nobody().get("/c/" + place))).startsWith("/partager");
    }

    @Test
    void aDoorOfAnotherStructureIsRefused() {
        var other = TestStructures.in(directory).open("Mairie voisine").code().value();
        var neighbour = agents.as(Role.LOCAL_LEAD, other);
        var button = TestDoors.button(neighbour, other, "BUTTON", "", "");

        var answer = manager.post(path() + "/portes", Map.of("code", button));

        assertThat(answer.getStatusCode().value()).isEqualTo(422);
        assertThat(neighbour.get(path()).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void invitesOnceThenRemindsOnceThoseWhoAreSilent() {
        var one = UUID.randomUUID() + "@exemple.fr";
        var two = UUID.randomUUID() + "@exemple.fr";
        var answer = upload("Nom;Courriel\nUntel;" + one + "\nAutre;" + two + "\nSans;rien\nUntel;" + one + "\n");
        assertThat(answer.getStatusCode().value()).isEqualTo(302);
        assertThat(states()).containsExactly("WAITING  2");
        sendAll();
        await().untilAsserted(() -> assertThat(mails("SURVEY_INVITATION")).isEqualTo(2));

        var secret = invitations.secretOf(jdbc.sql("select id from survey.invitation where campaign_id = ? limit 1")
                .param(campaign.id())
                .query(UUID.class)
                .single());
        TestSurveys.begin(
                agents.nobody(), campaign.path() + "/invitation/" + secret, campaign.path(), "q-satisfaction", "3");
        clock.advance(Duration.ofDays(8));
        remindAll();
        await().untilAsserted(() -> assertThat(mails("SURVEY_REMINDER")).isEqualTo(2));
        remindAll();
        assertThat(is("select count(*) = 2 from survey.invitation where campaign_id = ? and reminded_on is not null"))
                .as("a sheet begun is not an answer sent")
                .isTrue();
    }

    @Test
    void leavesInPeaceWhoWasInvitedElsewhereOrAsksForNoMore() {
        var email = UUID.randomUUID() + "@exemple.fr";
        upload("courriel\n" + email + "\n");
        sendAll();
        campaign = TestSurveys.in(house).standard(office);
        upload("courriel\n" + email + "\n");
        assertThat(states()).containsExactly("LEFT_OUT resting 1");

        var first = jdbc.sql("""
                select invitation.id from survey.invitation join survey.campaign on campaign.id = campaign_id
                where state = 'SENT' and campaign.structure_id = ? limit 1
                """).param(office.code().value()).query(UUID.class).single();
        var stop = "/enquetes/" + invitations.secretOf(first);
        assertThat(agents.nobody().page(stop)).contains("Ne plus recevoir d’enquêtes");
        agents.nobody().postAsIs(stop + "/arreter", new LinkedMultiValueMap<>());
        assertThat(jdbc.sql("update survey.contact_rest set rests_until = rests_until - 60 where stopped")
                        .update())
                .isPositive();
        campaign = TestSurveys.in(house).standard(office);
        upload("courriel\n" + email + "\n");
        assertThat(states()).containsExactly("LEFT_OUT stopped 1");
    }

    @Test
    void asksWhyOneMayWriteAndReadsOnlyLists() {
        var without = post("courriel\na@exemple.fr\n", "", "");
        var wrong = post("nom\nUntel\n", "AGREED", "Case cochée");

        assertThat(without.getStatusCode().value()).isEqualTo(422);
        assertThat(without.getBody()).contains("Dites pourquoi vous pouvez écrire");
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("Aucune colonne ne s’appelle");
        assertThat(states()).isEmpty();
    }

    @Test
    void saysWhatIsNotReported() {
        assertThat(manager.page(path())).contains("non communiqué");
        var month = YearMonth.now(clock).toString();

        manager.post(path() + "/servis", Map.of("mois", month, "volume", "1 250"));
        assertThat(manager.page(path())).containsPattern("1[\\s\\u00a0\\u202f]250");

        manager.post(path() + "/servis", Map.of("mois", month, "volume", ""));
        assertThat(is("select volume is null from survey.served where campaign_id = ?"))
                .isTrue();
    }

    @Test
    void closesByItselfAfterItsLastDay() {
        jdbc.sql("update survey.campaign set closes_on = opens_on where id = ?")
                .param(campaign.id())
                .update();
        clock.advance(Duration.ofDays(2));

        await().until(() -> desk.closeOverdue(20) == 0);

        assertThat(is("select closed_at is not null from survey.campaign where id = ?"))
                .isTrue();
    }

    private boolean is(String question) {
        return jdbc.sql(question).param(campaign.id()).query(Boolean.class).single();
    }

    private String path() {
        return "/espace/enquetes/campagnes/" + campaign.id();
    }

    private void attach(String code) {
        assertThat(manager.post(path() + "/portes", Map.of("code", code))
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    private void sendAll() {
        await().until(() -> letters.invite() == 0);
    }

    private void remindAll() {
        await().until(() -> letters.remind() == 0);
    }

    private ResponseEntity<String> upload(String file) {
        return post(file, "AGREED", "Case cochée au dépôt");
    }

    private ResponseEntity<String> post(String file, String consent, String note) {
        var token = TOKEN.matcher(manager.page(path()));
        assertThat(token.find()).isTrue();
        var form = new LinkedMultiValueMap<String, Object>();
        form.add("_csrf", token.group(1));
        form.add("base", consent);
        form.add("precision", note);
        form.add("fichier", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return "contacts.csv";
            }
        });
        return manager.client()
                .post()
                .uri(path() + "/contacts")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(form)
                .retrieve()
                .toEntity(String.class);
    }

    private List<String> states() {
        return jdbc.sql("""
                select state || ' ' || coalesce(reason, '') || ' ' || count(*) from survey.invitation
                where campaign_id = ? group by state, reason
                """).param(campaign.id()).query(String.class).list();
    }

    private int mails(String kind) {
        return jdbc.sql("""
                select count(*) from notification.mail
                where kind = :kind and told in
                  (select :kind || ':' || id from survey.invitation where campaign_id = :campaign)
                """)
                .param("kind", kind)
                .param("campaign", campaign.id())
                .query(Integer.class)
                .single();
    }
}
