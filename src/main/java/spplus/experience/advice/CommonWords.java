package spplus.experience.advice;

import java.util.Set;

/** Words so common, in French or in letters of administrations, that sharing them says nothing. */
final class CommonWords {

    private static final Set<String> WORDS = Set.copyOf(Rules.lines("common-words.txt"));

    private CommonWords() {}

    static boolean holds(String folded) {
        return WORDS.contains(folded);
    }
}
