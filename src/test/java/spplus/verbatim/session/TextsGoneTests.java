package spplus.verbatim.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
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
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;

/** A review goes on while its texts go away, move, or are already talked about by all. */
@IntegrationTest
class TextsGoneTests {

    @Autowired
    SessionDesk desk;

    @Autowired
    SessionRepository sessions;

    @Autowired
    VoteRepository votes;

    @Autowired
    TestVoices voices;

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

    Structure office;
    Actor lead;

    @BeforeEach
    void aTeam() {
        office = TestStructures.in(directory).open("Guichet dont les textes s’en vont");
        lead = TestActors.of(
                "Une référente",
                Scope.under(List.of(office.code().value())),
                Permission.READ_VOICES,
                Permission.REPLY,
                Permission.ANALYSE_VOICES);
        for (int i = 0; i < 4; i++) {
            voices.says(office, today(), Channel.COUNTER, Feeling.NEGATIVE, null, "Texte " + i, "Plainte numéro " + i);
        }
    }

    @Test
    void saysWhyAnAnswerComesTooLateAndGivesItsWordsBack() {
        var id = open(3);
        var texts = texts(id);
        var browser = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var page = SessionController.PATH + "/" + id;
        withdraw(texts.get(1));

        var gone = browser.post(page + "/lire/" + texts.get(1), said("Mes mots sur le retiré"));

        assertThat(gone.getStatusCode().value()).isEqualTo(302);
        assertThat(browser.page(page)).contains("Ce texte a été retiré", "Mes mots sur le retiré");
        assertThat(browser.page(page)).doesNotContain("Mes mots sur le retiré");
        say(id, texts.getFirst());
        desk.share(lead, id);
        for (var form : List.of(said("Mes mots en retard"), Map.of("mots", "Mes mots en retard"))) {
            var late = browser.post(page + "/lire/" + texts.getFirst(), form);
            assertThat(late.getStatusCode().value()).isEqualTo(302);
            assertThat(browser.page(page)).contains("Les réponses ont été ouvertes à tous", "Mes mots en retard");
        }
    }

    @Test
    void saysThatNothingIsLeftToReadWhenAllTextsWereTakenBack() {
        var id = open(3);
        say(id, texts(id).getFirst());
        texts(id).forEach(this::withdraw);
        var browser = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        var page = SessionController.PATH + "/" + id;

        assertThat(browser.page(page))
                .contains("Aucun texte ne reste", "il n’y a plus rien à lire ici", "Ouvrir une autre séance");
        assertThat(browser.get(page + "/lire").getStatusCode().value()).isEqualTo(302);
    }

    @Test
    void showsNoTextThatWasMovedToAnotherStructure() {
        var id = open(4);
        var texts = texts(id);
        say(id, texts.getFirst());
        var elsewhere =
                TestStructures.in(directory).open("Guichet qui reprend").code().value();
        jdbc.sql("update verbatim.verbatim set structures = array[:code], scopes = array[:code] where id = :id")
                .param("code", elsewhere)
                .param("id", texts.getFirst())
                .update();

        assertThat(texts(id)).containsExactlyElementsOf(texts.subList(1, 4));
        assertThat(sessions.readers(id).getFirst().read()).isZero();
        assertThatThrownBy(() -> say(id, texts.getFirst()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo("gone"));
    }

    private static Map<String, String> said(String words) {
        return Map.of("ressenti", "NEGATIVE", "irritant", "oui", "mots", words);
    }

    private void withdraw(UUID text) {
        transactions.executeWithoutResult(_ -> store.withdraw(
                SourceKind.API,
                List.of(store.find(new VerbatimId(text)).orElseThrow().source().id())));
    }

    private UUID open(int size) {
        var asked = new SessionDesk.Asked("L’accueil du mois", today().minusMonths(2), today(), "ALL", size);
        return desk.open(lead, office.code(), asked);
    }

    private List<UUID> texts(UUID id) {
        return votes.texts(id).stream().map(VoteRepository.Drawn::id).toList();
    }

    private void say(UUID id, UUID text) {
        desk.say(lead, id, text, new Vote(Feeling.NEGATIVE, List.of(), true, ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
    }
}
