package spplus.privacy.names;

import java.util.Set;

/** The small words inside names: « de », « Le », « van », « Ben ». */
final class Particles {

    private static final Set<String> PARTICLES = Set.of(
            "de", "du", "des", "la", "le", "les", "d", "l", "van", "von", "der", "den", "da", "dos", "di", "del", "ben",
            "bin", "el", "al", "ait", "n", "o", "mc", "mac", "saint", "st");

    private Particles() {}

    /** Whether this word is a particle and a capitalised word follows it, so that the name goes on. */
    static boolean isParticle(Reading reading, int at) {
        return PARTICLES.contains(reading.lower(at))
                && reading.follows(at + 1)
                && (reading.isCapitalised(at + 1) && !NameLists.isNotName(reading.lower(at + 1))
                        || PARTICLES.contains(reading.lower(at + 1)) && reading.isCapitalised(at + 2));
    }
}
