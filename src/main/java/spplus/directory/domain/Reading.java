package spplus.directory.domain;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import spplus.directory.domain.StructuresFound.How;

/**
 * One way to understand the words typed.
 *
 * @param wanted full-text query that a structure must meet
 * @param exact full-text query of whole words, by which those that meet the first are ranked
 * @param departments codes of those to look into, empty for all
 * @param where their names
 */
record Reading(How how, String wanted, String exact, List<String> departments, String where) {

    private static final int SHORTEST_BEGINNING = 3;

    /** The structure that has this code. */
    static Reading code(String code) {
        var word = SearchedWords.codeWord(code);
        return new Reading(How.EVERY_WORD, word, word, List.of(), "");
    }

    /** Every word, the last one perhaps unfinished. */
    static Reading everyWord(List<String> words) {
        return new Reading(How.EVERY_WORD, everyOf(words), anyOf(words), List.of(), "");
    }

    /** Each word or one of those it may stand for. */
    static Reading alternatives(How how, List<List<String>> words) {
        var wanted = words.stream()
                .map(group -> group.stream().map(Reading::beginning).collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
        return new Reading(
                how, wanted, anyOf(words.stream().flatMap(List::stream).toList()), List.of(), "");
    }

    static Reading someWords(Collection<String> words) {
        var any = words.stream().map(Reading::beginning).collect(Collectors.joining(" | "));
        return new Reading(How.SOME_WORDS, any, anyOf(words), List.of(), "");
    }

    Reading loosened() {
        return new Reading(How.SOME_WORDS, wanted, exact, departments, where);
    }

    Reading inDepartments(List<String> codes, String names) {
        return new Reading(How.NEARBY, wanted, exact, codes, names);
    }

    private static String everyOf(List<String> words) {
        return words.stream().map(Reading::beginning).collect(Collectors.joining(" & "));
    }

    private static String anyOf(Collection<String> words) {
        return String.join(" | ", words);
    }

    /** A word stands for those it begins, unless it is as short as « 94 » or a whole postal code. */
    private static String beginning(String word) {
        return word.length() < SHORTEST_BEGINNING ? word : word + ":*";
    }
}
