package spplus.privacy.names;

import java.util.List;
import spplus.privacy.text.Detector;

/** The detectors of this package. */
public final class Names {

    private Names() {}

    public static List<Detector> detectors() {
        return List.of(
                reporting(NamesAfterCivility::nameAt),
                reporting(FullNames::nameAt),
                reporting(IntroducedNames::nameAt),
                reporting(LoneFirstNames::nameAt),
                new Signatures());
    }

    /** One look at each word in turn; a name of an agent is told by the words around it. */
    private static Detector reporting(NameFinder finder) {
        return (prose, spotter) -> {
            var reading = new Reading(prose);
            int next = 0;
            while (next < reading.size()) {
                var name = finder.nameAt(reading, next);
                if (name == null) {
                    next++;
                } else {
                    spotter.spot(Staff.kind(reading, name), reading.start(name), reading.end(name), name.confidence());
                    next = Math.max(next, name.last()) + 1;
                }
            }
        };
    }
}
