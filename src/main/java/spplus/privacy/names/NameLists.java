package spplus.privacy.names;

import java.util.Set;
import java.util.stream.Collectors;
import spplus.privacy.text.Lexicon;

/** What the lists of names and of common words tell of a folded word. */
final class NameLists {

    private static final Set<String> FIRST_NAMES =
            Lexicon.words("reference/first-names.txt", "privacy/more-first-names.txt");
    private static final Set<String> LAST_NAMES = Lexicon.words("reference/last-names.txt");
    private static final Set<String> COMMON = Lexicon.words("reference/common-words.txt");
    /** The head of the list, most frequent words first: its tail holds names too. */
    private static final Set<String> FREQUENT = Lexicon.lines("reference/common-words.txt").stream()
            .limit(12_000)
            .map(Lexicon::fold)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> ALSO_WORDS = Lexicon.words("privacy/names-also-words.txt");
    private static final Set<String> NOT_NAMES = Lexicon.words("privacy/not-names.txt");
    private static final Set<String> PUBLIC_FIGURES = Set.copyOf(Lexicon.lines("privacy/public-figures.txt").stream()
            .map(Lexicon::fold)
            .toList());

    private NameLists() {}

    static boolean isFirstName(String word) {
        return FIRST_NAMES.contains(word) || isCompound(word);
    }

    /** A first name that is nothing else: neither a word nor a town. */
    static boolean isPlainFirstName(String word) {
        return isFirstName(word) && !ALSO_WORDS.contains(word) && !NOT_NAMES.contains(word);
    }

    static boolean isLastName(String word) {
        return LAST_NAMES.contains(word);
    }

    static boolean isPlainLastName(String word) {
        return isLastName(word) && !FREQUENT.contains(word) && !ALSO_WORDS.contains(word) && !NOT_NAMES.contains(word);
    }

    /** A word of titles, offices, places or acronyms, capitalised or not: never a name. */
    static boolean isNotName(String word) {
        return NOT_NAMES.contains(word);
    }

    /** Known to no dictionary of ours: rather a name, a slip of the pen or an acronym. */
    static boolean isUnknown(String word) {
        return word.length() > 2 && !COMMON.contains(word) && !NOT_NAMES.contains(word);
    }

    static boolean isFrequent(String word) {
        return FREQUENT.contains(word);
    }

    static boolean isPublicFigure(String fullName) {
        return PUBLIC_FIGURES.contains(fullName);
    }

    private static boolean isCompound(String word) {
        int hyphen = word.indexOf('-');
        return hyphen > 0
                && FIRST_NAMES.contains(word.substring(0, hyphen))
                && FIRST_NAMES.contains(word.substring(hyphen + 1));
    }
}
