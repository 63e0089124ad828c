package spplus.verbatim.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import spplus.directory.Structure;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;

/** Copies of one letter, for tests. */
@TestComponent
public class TestFamilies {

    private final TestVoices voices;
    private final FamilyPlacing placing;
    private final FamilyRepository families;
    private final Clock clock;

    TestFamilies(TestVoices voices, FamilyPlacing placing, FamilyRepository families, Clock clock) {
        this.voices = voices;
        this.placing = placing;
        this.families = families;
        this.clock = clock;
    }

    /** As many as there are offices, each with its own signature, one a day. @param subject in a few words, of its own */
    public List<UUID> of(String subject, List<Structure> offices) {
        var today = LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris")));
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < offices.size(); i++) {
            ids.add(voices.says(
                    offices.get(i),
                    today.minusDays(i),
                    Channel.LETTER,
                    Feeling.NEGATIVE,
                    null,
                    "Lettre ouverte : " + subject,
                    "Madame, Monsieur, avec mes voisins nous demandons " + subject
                            + " sans attendre, car rien n’a changé "
                            + "depuis la réunion publique du printemps et personne ne nous répond. Signé numéro " + i
                            + "."));
        }
        placing.work();
        return ids;
    }

    public UUID family(UUID text) {
        return families.of(text).orElseThrow();
    }
}
