package spplus.verbatim.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.files.FileWriting;
import spplus.verbatim.TestVoices;

/** What somebody explored can be taken away: these texts only, harmless in a spreadsheet, for whoever asked. */
@IntegrationTest
class ExportTests {

    private static final Pattern CSV = Pattern.compile("/espace/voix/export/[0-9a-f-]+/csv");

    @Autowired
    TestVoices voices;

    @Autowired
    FileWriting writing;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Test
    void writesWhatIsShownAndNothingElseWithoutFormulas() {
        var office = TestStructures.in(directory).open("Maison des textes emportés");
        var other = TestStructures.in(directory).open("Maison d’à côté");
        say(office, Feeling.NEGATIVE, "Attente", "=HYPERLINK(\"http://mal.example\") et trois mois d’attente");
        say(office, Feeling.POSITIVE, "Merci", "Accueil parfait");
        say(other, Feeling.NEGATIVE, "Ailleurs", "Un autre service");
        voices.searchable();
        var agent = signedIn.as(Role.RESPONDER, office.code().value());

        agent.post(
                VoiceExportController.ADDRESS,
                Map.of("requete", "structure=" + office.code().value() + "&ressenti=negatif"));
        var address = ready(agent);

        var table = agent.page(address);
        assertThat(table)
                .contains("\"Attente\";\"'=HYPERLINK(", "trois mois d’attente", "\"Négatif", "\"une personne\"")
                .doesNotContain("Accueil parfait", "Un autre service");
        assertThat(agent.get(address.replace("/csv", "/xlsx")).getStatusCode().value())
                .isEqualTo(200);
        var colleague = signedIn.as(Role.RESPONDER, office.code().value());
        assertThat(colleague.get(address).getStatusCode().value())
                .as("a file is for whoever asked for it")
                .isEqualTo(404);
    }

    @Test
    void writesNothingThatIsNotTheReaders() {
        var office = TestStructures.in(directory).open("Maison fermée aux curieux");
        say(office, Feeling.NEGATIVE, "Secret", "Rien pour les autres");
        voices.searchable();
        var other = signedIn.as(
                Role.RESPONDER,
                TestStructures.in(directory).open("Maison curieuse").code().value());

        assertThat(other.post(
                                VoiceExportController.ADDRESS,
                                Map.of("requete", "structure=" + office.code().value()))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        other.post(VoiceExportController.ADDRESS, Map.of("requete", ""));
        assertThat(other.page("/espace/voix"))
                .contains("Aucun texte à emporter")
                .doesNotContain("Télécharger");
    }

    private String ready(Browser agent) {
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> {
                            writing.work();
                            var found = CSV.matcher(agent.page("/espace/voix"));
                            return found.find() ? found.group() : "";
                        },
                        address -> !address.isEmpty());
    }

    private void say(Structure office, Feeling feeling, String title, String body) {
        voices.says(office, LocalDate.of(2026, 3, 4), Channel.LETTER, feeling, Axis.RELATION, title, body);
    }
}
