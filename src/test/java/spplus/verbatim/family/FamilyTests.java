package spplus.verbatim.family;

import static org.assertj.core.api.Assertions.assertThat;
import static spplus.access.Permission.ANALYSE_VOICES;
import static spplus.access.Permission.READ_VOICES;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;

/** Copies are shown together; people say what they are. */
@IntegrationTest
class FamilyTests {

    @Autowired
    TestFamilies copies;

    @Autowired
    TestVoices voices;

    @Autowired
    FamilyPlacing placing;

    @Autowired
    FamilyRepository families;

    @Autowired
    FamilyDesk desk;

    @Autowired
    VerbatimStore store;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void showsAFamilyItsTextsAndWhatDiffersThenKeepsTheDecisionAndItsUndoing() {
        var office = office("Gare recopiée");
        var texts = copies.of("le retour du guichet de la gare aux tilleuls", Collections.nCopies(4, office));
        var path = FamilyController.PATH + "/" + copies.family(texts.getFirst());
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());

        assertThat(lead.page(FamilyController.PATH)).contains("4 textes presque identiques", "gare aux tilleuls");
        assertThat(lead.page(path)).contains("Personne n’a encore dit ce que c’est", "Signé numéro 3", "Gare recopiée");
        assertThat(lead.page(path + "?texte=" + texts.get(2))).contains("Côte à côte", "<mark class=\"sp-own\">");
        assertThat(lead.page("/espace/voix/" + texts.get(2))).contains(path);

        assertThat(lead.post(path, Map.of("version", "0")).getStatusCode().value())
                .isEqualTo(422);
        lead.post(path, form(path, "campagnes", "Pétition du quartier"));
        assertThat(lead.page(path)).contains("Une personne a dit que c’est une campagne", "Pétition du quartier");
        assertThat(lead.page(FamilyController.PATH)).doesNotContain("gare aux tilleuls");
        assertThat(lead.page(FamilyController.PATH + "?etat=campagnes")).contains("gare aux tilleuls");

        assertThat(lead.post(path, Map.of("decision", "modeles", "version", "0"))
                        .getBody())
                .contains("Quelqu’un a décidé entre-temps");
        lead.post(path, form(path, "a-regarder", ""));
        assertThat(lead.page(path)).contains("décision annulée", "Personne n’a encore dit ce que c’est");
    }

    @Test
    void showsOfAFamilyOnlyTheTextsOfOnesOwnAndLetsOnlyWhoFollowsAllDecide() {
        var mine = office("Gare d’ici");
        var other = office("Gare d’ailleurs");
        var texts = copies.of("un abri devant la gare aux platanes", List.of(mine, mine, other));
        var id = copies.family(texts.getFirst());
        var path = FamilyController.PATH + "/" + id;
        var lead = signedIn.as(Role.LOCAL_LEAD, mine.code().value());

        assertThat(lead.page(path))
                .contains(
                        "2 textes presque identiques",
                        "Un autre texte presque identique concerne",
                        "revient à qui les suit")
                .doesNotContain("Gare d’ailleurs");
        assertThat(lead.post(path, form(path, "campagnes", "")).getStatusCode().value())
                .isEqualTo(404);
        assertThat(signedIn.as(Role.LOCAL_LEAD, office("Gare étrangère").code().value())
                        .get(path)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        var programme = TestActors.of("Le programme", Scope.EVERYWHERE, READ_VOICES, ANALYSE_VOICES);
        assertThat(desk.decide(programme, id, FamilyState.CAMPAIGN, "", 0)).isEmpty();
    }

    @Test
    void countsARepeatedTextOnceOnDemandAndNeverHidesIt() {
        var office = office("Gare comptée");
        var texts = copies.of("des bancs neufs sur le quai numéro deux", Collections.nCopies(3, office));
        voices.says(office, today(), Channel.LETTER, Feeling.NEGATIVE, null, "Autre chose", "Le quai est sale.");
        voices.searchable();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());

        assertThat(lead.page("/espace/voix")).contains("4 textes", "Dont 3 textes presque identiques");
        assertThat(lead.page("/espace/voix?repetition=uniques&repetition=premiers"))
                .contains("2 textes");

        var id = copies.family(texts.getFirst());
        var path = FamilyController.PATH + "/" + id;
        lead.post(path, form(path, "coincidences", ""));
        voices.searchable();
        assertThat(lead.page("/espace/voix")).contains("4 textes").doesNotContain("presque identiques à d’autres");
    }

    @Test
    void putsTheNearestInTheFirstPlaceWhenTheFirstGoesAndEndsAFamilyOfOne() {
        var office = office("Gare qui s’en va");
        var texts = copies.of("une salle d’attente chauffée tout l’hiver", Collections.nCopies(3, office));
        var id = copies.family(texts.get(1));

        withdraw(texts.getFirst());
        placing.work();
        assertThat(families.find(id, "").orElseThrow().texts()).isEqualTo(2);
        var more = copies.of("une salle d’attente chauffée tout l’hiver", List.of(office));
        assertThat(copies.family(more.getFirst())).isEqualTo(id);

        withdraw(texts.get(1));
        withdraw(texts.get(2));
        placing.work();
        assertThat(families.find(id, "")).isEmpty();
        assertThat(families.of(more.getFirst())).isEmpty();
    }

    private void withdraw(UUID text) {
        var source = store.find(new VerbatimId(text)).orElseThrow().source();
        transactions.executeWithoutResult(_ -> store.withdraw(SourceKind.API, List.of(source.id())));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
    }

    private Structure office(String name) {
        return TestStructures.in(directory).open(name);
    }

    private Map<String, String> form(String path, String decision, String reason) {
        var id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        var form = new HashMap<String, String>();
        form.put("decision", decision);
        form.put("motif", reason);
        form.put(
                "version",
                jdbc.sql("select version from verbatim.near_family where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                        .toString());
        return form;
    }
}
