package spplus.verbatim.pipeline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import spplus.verbatim.domain.MachineReading.Actionable;
import spplus.verbatim.domain.MachineReading.Said;
import spplus.verbatim.domain.Urgency;

/**
 * Whether somebody could do something about a text, and whether it can wait: phrases of {@code verbatim/actions.txt},
 * written by hand, measured on a small set of made-up sentences; they are said to be rules, and people correct them.
 */
final class ActionRules {

    /** Code of what holds where no rule does. */
    static final String NONE = "none";

    /** How fast signs add up: one is enough to say yes, several make it surer. */
    private static final double GROWTH = 0.9;

    private static final double URGENCY_CONFIDENCE_OF_ONE = 0.6;
    private static final double URGENCY_CONFIDENCE_OF_MORE = 0.8;

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();

    ActionRules() {
        lines().forEach(this::add);
    }

    Found read(String title, String body) {
        var signs = new HashMap<Rule, Integer>();
        var words = Folded.words(title + "\n" + body);
        for (int i = 0; i < words.size(); i++) {
            for (var phrase : byFirstWord.getOrDefault(words.get(i), List.of())) {
                if (phrase.stands(words, i)) {
                    signs.merge(phrase.rule(), 1, Integer::sum);
                }
            }
        }
        return new Found(actionable(signs), urgency(signs), urgencyReason(signs));
    }

    private static Actionable actionable(Map<Rule, Integer> signs) {
        double weight = 0;
        double most = 0;
        var reason = NONE;
        for (var sign : signs.entrySet()) {
            double added = sign.getKey().weight() * sign.getValue();
            weight += added;
            if (added > most) {
                most = added;
                reason = sign.getKey().code();
            }
        }
        return new Actionable(1 - Math.exp(-GROWTH * weight), reason);
    }

    private static Said<Urgency> urgency(Map<Rule, Integer> signs) {
        for (var level : List.of(Urgency.NOW, Urgency.SOON)) {
            int count = signs.entrySet().stream()
                    .filter(sign -> sign.getKey().kind().equals(level.code()))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            if (count > 0) {
                return new Said<>(level, count == 1 ? URGENCY_CONFIDENCE_OF_ONE : URGENCY_CONFIDENCE_OF_MORE);
            }
        }
        return new Said<>(Urgency.NONE, URGENCY_CONFIDENCE_OF_MORE);
    }

    private static String urgencyReason(Map<Rule, Integer> signs) {
        var level = urgency(signs).value().code();
        return signs.keySet().stream()
                .filter(rule -> rule.kind().equals(level))
                .map(Rule::code)
                .sorted()
                .findFirst()
                .orElse(NONE);
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        var columns = line.split("\\|", 4);
        var rule = new Rule(columns[0].strip(), columns[1].strip(), Double.parseDouble(columns[2].strip()));
        for (var phrase : columns[3].split(",")) {
            var words = Folded.words(phrase.strip().replace("*", "zzz")).stream()
                    .filter(word -> !word.isEmpty())
                    .toList();
            byFirstWord
                    .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                    .add(new Phrase(rule, words));
        }
    }

    private static List<String> lines() {
        var file = Objects.requireNonNull(ActionRules.class.getResourceAsStream("/verbatim/actions.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rules found. */
    record Found(Actionable actionable, Said<Urgency> urgency, String urgencyReason) {}

    /** @param kind act, soon or now */
    private record Rule(String kind, String code, double weight) {}

    private record Phrase(Rule rule, List<String> words) {

        boolean stands(List<String> text, int from) {
            if (from + words.size() > text.size()) {
                return false;
            }
            for (int i = 1; i < words.size(); i++) {
                if (!words.get(i).equals(text.get(from + i)) && !words.get(i).equals("zzz")) {
                    return false;
                }
            }
            return true;
        }
    }
}
