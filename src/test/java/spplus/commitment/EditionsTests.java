package spplus.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.commitment.domain.EditionStore;

/** The next edition is prepared, published for a day to come and taken back, by pages and forms alone. */
@IntegrationTest
class EditionsTests {

    private static final String COMING =
            LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(5).toString();

    private static final String DRAFT = "/espace/engagements/brouillon";
    private static final CommitmentCode FOUR = new CommitmentCode(4, 0);

    @Autowired
    SignedIn signedIn;

    @Autowired
    Commitments commitments;

    @Autowired
    EditionStore editions;

    @Autowired
    JdbcClient jdbc;

    Browser team;

    @BeforeEach
    void theTeam() {
        team = signedIn.everywhere(Role.PROGRAMME_TEAM);
        post(DRAFT + "/debut", Map.of());
    }

    @AfterEach
    void nothingStays() {
        jdbc.sql("delete from commitment.reference where kind = 'EDITION' and id not like 'engagements-%'")
                .update();
    }

    @Test
    void beginsWithACopyWhereEverythingFindsItsPlace() {
        var draft = editions.draft().orElseThrow();
        assertThat(draft.commitments()).isEqualTo(commitments.current().commitments());
        assertThat(editions.correspondencesTo(draft.id()))
                .anyMatch(link -> link.fromReference().equals("charte-marianne"))
                .anyMatch(link -> link.fromReference().equals("engagements-2023")
                        && link.from().equals(link.to())
                        && link.to().equals(new CommitmentCode(4, 1)));
        post(DRAFT + "/debut", Map.of());
        assertThat(editions.draft().orElseThrow().id()).isEqualTo(draft.id());
    }

    @Test
    void holdsFromItsDayAndNotBefore() {
        write("4", "Votre demande avance, et vous le savez", 1);
        assertThat(publish(COMING)).isEqualTo(302);
        var coming = commitmentsAt(COMING);
        assertThat(coming.find(FOUR).orElseThrow().title()).isEqualTo("Votre demande avance, et vous le savez");
        var eve = LocalDate.parse(COMING).minusDays(1);
        assertThat(commitmentsAt(eve.toString()).id()).isEqualTo("engagements-2023");
        assertThat(commitmentsAt(eve.toString()).until()).isEqualTo(eve);
        assertThat(team.page("/engagements")).doesNotContain("Votre demande avance, et vous le savez");
        assertThat(team.page("/engagements/editions/" + coming.id()))
                .contains("Votre demande avance, et vous le savez", "n’est pas celle d’aujourd’hui");

        post("/espace/engagements/" + coming.id() + "/reprise", Map.of());
        assertThat(editions.draft().orElseThrow().id()).isEqualTo(coming.id());
        assertThat(commitmentsAt(COMING).id()).isEqualTo("engagements-2023");
    }

    @Test
    void refusesADayThatHasComeOrIsTaken() {
        assertThat(publishRefused("2020-01-01")).contains("demain au plus tôt");
        assertThat(publishRefused("bientôt")).contains("demain au plus tôt");
        publish(COMING);
        post(DRAFT + "/debut", Map.of());
        assertThat(publishRefused("2030-06-01")).contains("qui la suit");
        assertThat(editions.draft()).isPresent();
    }

    @Test
    void neverTakesBackWhatHasBegun() {
        discard();
        post("/espace/engagements/engagements-2023/reprise", Map.of());
        assertThat(editions.draft()).isEmpty();
        assertThat(commitments.current().id()).isEqualTo("engagements-2023");
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyWasFaster() {
        write("4", "La mienne d’abord", 1);
        var late = team.post(DRAFT + "/engagements/4", item("La mienne ensuite", 1))
                .getBody();
        assertThat(late).contains("La mienne ensuite", "pendant que vous écriviez");
        assertThat(title("4")).isEqualTo("La mienne d’abord");
    }

    @Test
    void refusesATitleThatIsMissingOrTooLong() {
        assertThat(team.post(DRAFT + "/engagements/4", item("", 1)).getBody())
                .contains("href=\"#titre\"", "Écrivez un titre");
        assertThat(team.post(DRAFT + "/engagements/4", item("a".repeat(201), 1)).getBody())
                .contains("a".repeat(201), "200 caractères");
        assertThat(title("4")).startsWith("Votre demande");
    }

    @Test
    void closesTheGapsLeftByWhatIsRemovedAndKeepsWhereThingsComeFrom() {
        post(DRAFT + "/engagements/8/retrait", Map.of());
        post(DRAFT + "/engagements/4.2/retrait", Map.of());
        publish(COMING);
        var coming = commitmentsAt(COMING);
        assertThat(coming.commitments()).hasSize(7);
        assertThat(coming.find(FOUR).orElseThrow().parts())
                .extracting(part -> part.code().toString())
                .containsExactly("4.1", "4.2", "4.3");
        assertThat(editions.correspondencesTo(coming.id()))
                .anyMatch(link -> link.fromReference().equals("engagements-2023")
                        && link.from().equals(new CommitmentCode(4, 3))
                        && link.to().equals(new CommitmentCode(4, 2)));
    }

    @Test
    void bringsBackWhatWasJustRemoved() {
        var before = comingFrom("4.2");
        assertThat(before).isNotEmpty();
        post(DRAFT + "/engagements/4.2/retrait", Map.of());
        assertThat(comingFrom("4.2")).isEmpty();
        var page = Jsoup.parse(team.page(DRAFT));
        assertThat(page.text()).contains("Annuler : remettre « Une réponse, ou un délai »");
        var undo = new HashMap<String, String>();
        page.select("form[action$=/4.2/remise] input[name]")
                .forEach(input -> undo.put(input.attr("name"), input.val()));
        post(DRAFT + "/engagements/4.2/remise", undo);
        assertThat(title("4.2")).isEqualTo("Une réponse, ou un délai");
        assertThat(comingFrom("4.2")).isEqualTo(before);
    }

    private List<String> comingFrom(String code) {
        return editions.correspondencesTo(editions.draft().orElseThrow().id()).stream()
                .filter(link -> link.to().toString().equals(code))
                .map(link -> link.fromReference() + " " + link.from())
                .sorted()
                .toList();
    }

    @Test
    void removesNoCommitmentThatStillHasParts() {
        post(DRAFT + "/engagements/4/retrait", Map.of());
        assertThat(editions.draft().orElseThrow().find(FOUR)).isPresent();
    }

    @Test
    void saysAnewWhatFindsItsPlaceThere() {
        var form = new HashMap<>(item("Tout en un", 1));
        form.put("vient-de", "5");
        post(DRAFT + "/engagements/4", form);
        var draft = editions.draft().orElseThrow();
        assertThat(editions.correspondencesTo(draft.id()))
                .filteredOn(link -> link.fromReference().equals("engagements-2023")
                        && link.to().equals(FOUR))
                .extracting(link -> link.from().toString())
                .containsExactly("5");
    }

    @Test
    void isNobodysBeforeItsDay() {
        var id = editions.draft().orElseThrow().id();
        assertThat(team.get("/engagements/editions/" + id).getStatusCode().value())
                .isEqualTo(404);
        assertThat(team.get("/engagements/99").getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void tellsWhereOldPromisesWent() {
        assertThat(team.page("/engagements/histoire"))
                .contains("Charte Marianne", "Traiter chaque réclamation", "Pas de correspondance écrite");
        assertThat(team.page("/engagements/4")).contains("Répondre clairement, dans un délai annoncé", "4.1");
        assertThat(team.page("/engagements/8")).contains("n’a pas été retrouvé");
    }

    private Edition commitmentsAt(String day) {
        var date = LocalDate.parse(day);
        return editions.published().stream()
                .filter(edition -> edition.holds(date))
                .findFirst()
                .orElseThrow();
    }

    private String title(String code) {
        return editions.draft()
                .orElseThrow()
                .find(CommitmentCode.parse(code).orElseThrow())
                .orElseThrow()
                .title();
    }

    private void write(String code, String title, int version) {
        post(DRAFT + "/engagements/" + code, item(title, version));
    }

    private static Map<String, String> item(String title, int version) {
        return Map.of("titre", title, "explication", "En clair.", "version", String.valueOf(version));
    }

    private int publish(String day) {
        return team.post(DRAFT + "/publication", Map.of("jour", day))
                .getStatusCode()
                .value();
    }

    private String publishRefused(String day) {
        return String.valueOf(
                team.post(DRAFT + "/publication", Map.of("jour", day)).getBody());
    }

    private void discard() {
        post(DRAFT + "/abandon", Map.of());
    }

    private void post(String path, Map<String, String> form) {
        assertThat(team.post(path, form).getStatusCode().value()).isEqualTo(302);
    }
}
