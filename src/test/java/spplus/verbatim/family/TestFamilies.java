package spplus.verbatim.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import spplus.directory.Structure;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;

/** Copies of one letter, for tests. */
@TestComponent
public class TestFamilies {

    private static final int RUN = 14;
    private static final List<String> WORDS = List.of(
            ("voisin matin escalier lampe trottoir enfant marché pluie horaire colis bureau chemin jardin classe vélo "
                            + "affiche banc journal fenêtre clé message annonce couloir plan registre facture timbre comptoir guide "
                            + "salle plateau camion rampe bordure portail arbre cour façade ticket numéro")
                    .split(" "));

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
                    "Nous demandons " + subject + ". " + reasons(subject) + " Signé numéro " + i + "."));
        }
        placing.work();
        return ids;
    }

    /** Letters about different subjects have no run of words in common. */
    private static String reasons(String subject) {
        return new Random(subject.hashCode())
                .ints(RUN, 0, WORDS.size())
                .mapToObj(WORDS::get)
                .collect(Collectors.joining(" ", "", "."));
    }

    public UUID family(UUID text) {
        return families.of(text).orElseThrow();
    }
}
