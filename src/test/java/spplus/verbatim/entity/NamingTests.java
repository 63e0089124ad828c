package spplus.verbatim.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
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
}
