package spplus.verbatim.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

/** Of texts nearly the same, one counts among what is asked, wherever the first of them stands. */
@IntegrationTest
class FamilyOnceTests {

    @Autowired
    TestFamilies copies;

    @Autowired
    TestVoices voices;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    Clock clock;

    @Test
    void countsAFamilyWhoseFirstTextIsElsewhereOnceAmongWhatIsAsked() {
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
        var region = TestStructures.in(directory).open("Direction des gares");
        var first = TestStructures.in(directory).open("Gare du premier texte", region);
        var office = TestStructures.in(directory).open("Gare des copies", region);
        var texts = copies.of("un abri à vélos fermé à clé devant le hall", List.of(first, office, office));
        voices.says(office, today, Channel.LETTER, Feeling.NEGATIVE, null, "Autre chose", "Le hall est froid.");
        voices.searchable();
        var lead = signedIn.as(Role.LOCAL_LEAD, region.code().value());
        assertThat(copies.family(texts.getFirst())).isEqualTo(copies.family(texts.getLast()));

        var here = "/espace/voix?structure=" + office.code().value();
        assertThat(lead.page(here)).contains("3 textes");
        assertThat(lead.page(here + "&familles=une-fois")).contains("2 textes", "comptée une fois");
        assertThat(lead.page("/espace/voix?structure=" + region.code().value() + "&familles=une-fois"))
                .contains("2 textes");
        assertThat(lead.page(here + "&familles=une-fois&au=" + today.minusDays(2)))
                .as("only the last copy was said by then")
                .contains("Un texte");
    }
}
