package spplus.verbatim.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static spplus.access.Permission.ANALYSE_VOICES;
import static spplus.access.Permission.READ_VOICES;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
    PlacingRepository repository;

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
        assertThat(lead.page("/espace/voix?familles=une-fois")).contains("2 textes");

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

    @Test
    void searchesTheNewFirstTextOnceTheFirstIsTakenBackAndMeasuresTheOthersByIt() {
        var office = office("Gare remplacée");
        var texts = copies.of("un éclairage du passage souterrain côté gymnase", Collections.nCopies(3, office));
        adds(texts.get(1), "Mon fils y est tombé un soir de janvier.");
        adds(texts.get(2), "Ma voisine fait un détour depuis la rentrée.");
        placing.work();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var path = FamilyController.PATH + "/" + copies.family(texts.get(1));

        withdraw(texts.getFirst());
        placing.work();
        voices.searchable();

        assertThat(lead.page("/espace/voix?repetition=premiers")).contains("Un texte");
        var other = Shingles.of(words(texts.get(1))).likeness(Shingles.of(words(texts.get(2))));
        assertThat(lead.page(path)).contains((int) Math.floor(100 * other) + "\u00a0% de suites de mots");
    }

    @Test
    void searchesATextByWhatItIsOnceItsWordsLeftTheFamily() {
        var office = office("Gare réécrite");
        var texts = copies.of("un ascenseur vers le quai des trains de nuit", Collections.nCopies(3, office));
        voices.rewords(
                texts.get(2), "Autre", "Finalement je parle du parking, trop cher pour ceux qui travaillent tard.");
        voices.searchable();
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());

        placing.work();
        voices.searchable();

        assertThat(families.of(texts.get(2))).isEmpty();
        assertThat(lead.page("/espace/voix?repetition=uniques")).contains("Un texte", "parle du parking");
        assertThat(families.find(copies.family(texts.get(1)), "").orElseThrow().texts())
                .isEqualTo(2);
    }

    @Test
    void countsAFamilyAgainWhenItsTextsMoveToAnotherStructureOrDay() {
        var office = office("Gare quittée");
        var other = office("Gare rejointe");
        var texts = copies.of("une fontaine dans la cour des bus scolaires", Collections.nCopies(3, office));
        var id = copies.family(texts.getFirst());
        var day = today().minusDays(40);

        voices.moves(texts.get(2), other, day);
        placing.work();

        assertThat(families.find(id, other.code().value()).orElseThrow().texts())
                .isEqualTo(1);
        assertThat(families.find(id, office.code().value()).orElseThrow().texts())
                .isEqualTo(2);
        assertThat(families.find(id, "").orElseThrow().first()).isEqualTo(day);
        assertThat(families.find(id, Scope.under(List.of(other.code().value())))
                        .orElseThrow()
                        .texts())
                .isEqualTo(1);
    }

    @Test
    void keepsWordsFromChangingWhileTheyAreCompared() {
        var text =
                voices.says(office("Gare disputée"), today(), Channel.LETTER, Feeling.NEGATIVE, null, "", "Un banc.");

        await().atMost(Duration.ofMinutes(1)).until(() -> {
            jdbc.sql("insert into verbatim.to_compare values (?) on conflict do nothing")
                    .param(text)
                    .update();
            return transactions.execute(_ -> repository.hold(Integer.MAX_VALUE).contains(text)
                    && !CompletableFuture.supplyAsync(() -> voices.isFree(text)).join());
        });
    }

    @Test
    void refusesADecisionThatDoesNotExistAndKeepsReasonsReadable() {
        var office = office("Gare décidée");
        var texts = copies.of("un plan des lignes affiché près des consignes", Collections.nCopies(2, office));
        var path = FamilyController.PATH + "/" + copies.family(texts.getFirst());
        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        lead.post(path, form(path, "campagnes", "Une\u0000 pétition"));
        assertThat(lead.page(path)).contains("Une pétition");

        assertThat(lead.post(path, form(path, "rumeur", "")).getStatusCode().value())
                .isEqualTo(422);

        assertThat(lead.page(path)).contains("Une personne a dit que c’est une campagne");
    }

    private String words(UUID text) {
        var kept = store.find(new VerbatimId(text)).orElseThrow();
        return kept.title() + "\n" + kept.body();
    }

    private void adds(UUID text, String sentence) {
        var kept = store.find(new VerbatimId(text)).orElseThrow();
        voices.rewords(text, kept.title(), kept.body() + " " + sentence);
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
