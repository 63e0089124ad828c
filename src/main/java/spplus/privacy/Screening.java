package spplus.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import spplus.privacy.contacts.Contacts;
import spplus.privacy.identifiers.Identifiers;
import spplus.privacy.names.Names;
import spplus.privacy.text.Detector;
import spplus.privacy.text.Prose;
import spplus.privacy.tone.Tones;

/** Finds personal data, insults, alerts and spam in French prose; thread-safe, without memory of what it read. */
@Service
public class Screening {

    /** Taking a finding out may let another appear beside it; texts of real life settle in one or two rounds. */
    private static final int ROUNDS = 8;

    private final List<Detector> personal;
    private final List<Detector> tone;

    public Screening() {
        personal = Stream.of(Contacts.detectors(), Identifiers.detectors(), Names.detectors())
                .flatMap(List::stream)
                .toList();
        tone = Tones.detectors();
    }

    /** Reads the whole text, in time linear in its length. */
    public Screened screen(String text) {
        var prose = Prose.of(text);
        var others = new ArrayList<Finding>();
        detect(tone, prose, others);
        return new Screened(text, Overlaps.resolve(personal(text, prose), others));
    }

    private List<Finding> personal(String text, Prose prose) {
        List<Finding> findings = List.of();
        var read = prose;
        for (int round = 0; round < ROUNDS; round++) {
            var found = new ArrayList<Finding>();
            detect(personal, read, found);
            if (found.isEmpty()) {
                break;
            }
            found.addAll(findings);
            findings = Overlaps.merge(found);
            read = Prose.masking(text, findings);
        }
        return findings;
    }

    private static void detect(List<Detector> detectors, Prose prose, List<Finding> found) {
        for (var detector : detectors) {
            detector.detect(
                    prose,
                    (kind, start, end, confidence) ->
                            found.add(new Finding(kind, prose.start(start), prose.end(end), confidence)));
        }
    }
}
