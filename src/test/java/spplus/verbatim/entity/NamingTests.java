package spplus.verbatim.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Commune;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;

/** What texts name is found as they come, shown on their page and searched by. */
@IntegrationTest
class NamingTests {

    @Autowired
    Naming naming;

    @Autowired
    TestVoices voices;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    NamingRepository repository;

    @Autowired
    SaidThings things;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void showsWhatATextNamesAndLeadsToTheOthersThatNameIt() {
        var office = TestStructures.in(directory).open("Mairie des passeports");
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
        var text = voices.says(
                office,
                today,
                Channel.COUNTER,
                Feeling.NEGATIVE,
                null,
                "Titre d’identité",
                "J’attends mon passeport depuis six mois, malgré mes relances sur FranceConnect.");
        voices.says(
                office, today, Channel.COUNTER, Feeling.POSITIVE, null, "Accueil", "Un accueil parfait, bravo à tous.");

        naming.work();
        voices.searchable();

        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        assertThat(lead.page("/espace/voix/" + text))
                .contains("Ce que le texte nomme", "passeport", "FranceConnect", "environ 183 jours");
        assertThat(lead.page("/espace/voix?document=passeport")).contains("Un texte", "Titre d’identité");
        assertThat(lead.page("/espace/voix?delai=six-mois")).contains("Un texte", "Titre d’identité");
        assertThat(lead.page("/espace/voix?lignes=document")).contains("Document nommé");
        assertThat(lead.page("/espace/voix?delai=un-an")).doesNotContain("Titre d’identité");
    }

    @Test
    void forgetsWhatATextNoLongerNames() {
        var office = TestStructures.in(directory).open("Mairie des permis");
        var text = text(office, "J’attends mon passeport depuis huit mois.");
        naming.work();
        voices.rewords(text, "Titre", "J’attends toujours.");
        assertThat(things.of(text)).isEmpty();
        voices.searchable();

        naming.work();
        voices.searchable();

        var lead = signedIn.as(Role.LOCAL_LEAD, office.code().value());
        assertThat(lead.page("/espace/voix?document=passeport")).doesNotContain("J’attends toujours");
        assertThat(things.of(text).orElseThrow().delays()).isEmpty();
    }

    @Test
    void keepsWordsFromChangingWhileNamesAreLookedFor() {
        var text = text(TestStructures.in(directory).open("Mairie disputée"), "Mon passeport est prêt.");

        await().atMost(Duration.ofMinutes(1)).until(() -> {
            jdbc.sql("insert into verbatim.to_name values (?) on conflict do nothing")
                    .param(text)
                    .update();
            return transactions.execute(_ -> repository.hold(Integer.MAX_VALUE).stream()
                            .map(NamingRepository.Text::id)
                            .toList()
                            .contains(text)
                    && !CompletableFuture.supplyAsync(() -> voices.isFree(text)).join());
        });
    }

    @Test
    void looksAgainAtAllTextsWhenTheCountryHasMorePlaces() {
        var office = TestStructures.in(directory).open("Mairie des lieux");
        var own = UUID.randomUUID().toString();
        var place = "Énigme-" + own.replace("-", "");
        var text = text(office, "Le guichet de " + place + " ferme à midi.");
        naming.work();
        assertThat(things.of(text).orElseThrow().things()).isEmpty();

        directory.addTerritories(
                List.of(), List.of(), List.of(new Commune(own.substring(0, 8), place, "21", 100, List.of())));
        naming.work();

        assertThat(things.of(text).orElseThrow().things())
                .extracting(Named::label)
                .containsExactly(place);
    }

    private UUID text(Structure office, String body) {
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
        return voices.says(office, today, Channel.COUNTER, Feeling.NEGATIVE, null, "Titre", body);
    }
}
