package spplus.assistant.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.privacy.Screening;

/** What an answer must be to become a draft; whatever is not is thrown away whole. */
@Component
class Fence {

    private static final int SHORTEST = 40;
    private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,4})]");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[ .,\\u00a0\\u202f]\\d+)*");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MARKUP = Pattern.compile("(?s)<[a-zA-Z/!].*?>|```|https?://|\\]\\(");
    private static final Set<String> FRENCH = Set.of(
            "le la les un une des du de et à au aux en dans pour par sur avec que qui ne pas vous votre vos nous notre nos je il elle ce cette est sont sera avez avons plus ou si"
                    .split(" "));
    private static final double LEAST_FRENCH = 0.2;

    private final Screening screening;

    Fence(Screening screening) {
        this.screening = screening;
    }

    /** What may leave: personal data replaced by its placeholders. */
    String redacted(String text) {
        return screening.screen(text).redacted();
    }

    /**
     * @param secret the mark around what was given as data; an answer that repeats it was led astray
     * @return numbers of the sources cited
     * @throws NoDraft when it must not become a draft
     */
    Set<Integer> check(String answer, String secret, String story, List<Source> given, int longest) {
        if (answer.length() > longest) {
            throw new NoDraft(NoDraft.Why.TOO_LONG);
        }
        if (answer.strip().length() < SHORTEST
                || answer.contains(secret)
                || MARKUP.matcher(answer).find()
                || !isFrench(answer)) {
            throw new NoDraft(NoDraft.Why.NONSENSE);
        }
        var cited = cited(answer, given);
        var sources =
                given.stream().filter(source -> cited.contains(source.number())).toList();
        if (screening.screen(answer).hasPersonal()) {
            throw new NoDraft(NoDraft.Why.PERSONAL);
        }
        founded(answer, story, sources);
        return cited;
    }

    /** The answer without the marks of its citations. */
    static String withoutMarks(String answer) {
        return CITATION.matcher(answer)
                .replaceAll("")
                .replaceAll("[ \\u00a0]+([.,;])", "$1")
                .replaceAll("[ \\t]{2,}", " ")
                .strip();
    }

    private static Set<Integer> cited(String answer, List<Source> given) {
        var cited = CITATION.matcher(answer)
                .results()
                .map(mark -> Integer.valueOf(mark.group(1)))
                .collect(Collectors.toCollection(HashSet::new));
        if (cited.isEmpty()) {
            throw new NoDraft(NoDraft.Why.UNCITED);
        }
        var known = given.stream().map(Source::number).collect(Collectors.toSet());
        if (!known.containsAll(cited)) {
            throw new NoDraft(NoDraft.Why.UNKNOWN_SOURCE);
        }
        return cited;
    }

    /** Every number it states stands in the story or in a source that it cites. */
    private static void founded(String answer, String story, List<Source> cited) {
        var known = Stream.concat(Stream.of(story), cited.stream().map(Source::text))
                .flatMap(Fence::numbers)
                .collect(Collectors.toSet());
        if (!numbers(CITATION.matcher(answer).replaceAll(" ")).allMatch(known::contains)) {
            throw new NoDraft(NoDraft.Why.UNFOUNDED);
        }
    }

    private static Stream<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).map(number -> number.replaceAll("\\D", ""));
    }

    private static boolean isFrench(String text) {
        var words = WORD.matcher(text.toLowerCase(Locale.FRENCH))
                .results()
                .map(MatchResult::group)
                .toList();
        long common = words.stream().filter(FRENCH::contains).count();
        return !words.isEmpty() && common >= LEAST_FRENCH * words.size();
    }
}
