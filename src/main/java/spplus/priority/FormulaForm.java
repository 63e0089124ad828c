package spplus.priority;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spplus.core.WrittenText;
import spplus.platform.Texts;

/**
 * A formula as typed.
 *
 * @param version the one that was on the page
 * @param typed by name of field; {@code beaucoup} is from how many a count is full, {@code pourquoi} the reason
 */
public record FormulaForm(List<Weight> weights, int version, Map<String, String> typed) {

    private static final int LONGEST_WHY = 500;
    private static final long FEWEST = 10;
    private static final long MOST = 100_000_000;

    /** As it stands, the reason still to be given. */
    public static FormulaForm of(List<Weight> weights, Formula now) {
        var typed = new LinkedHashMap<String, String>();
        weights.forEach(weight -> typed.put(weight.field(), String.valueOf(now.weight(weight.name()))));
        typed.put("beaucoup", String.valueOf(now.many()));
        return new FormulaForm(weights, now.number(), typed);
    }

    /** What was sent, {@code version} among it. */
    public static FormulaForm sent(List<Weight> weights, Map<String, String> typed) {
        return new FormulaForm(weights, (int) number(typed.getOrDefault("version", ""), Integer.MAX_VALUE - 1), typed);
    }

    public String in(String field) {
        return typed.getOrDefault(field, "");
    }

    /** By field, in the order of the page; empty when it can be kept. */
    public Map<String, String> errors(Texts texts) {
        var errors = new LinkedHashMap<String, String>();
        for (var weight : weights) {
            if (number(in(weight.field()), Formula.HEAVIEST) < 0) {
                errors.put(weight.field(), texts.t("priority.error.weight", Formula.HEAVIEST));
            }
        }
        if (errors.isEmpty()
                && weights.stream().allMatch(weight -> number(in(weight.field()), Formula.HEAVIEST) == 0)) {
            errors.put(weights.getFirst().field(), texts.t("priority.error.no-weight"));
        }
        if (number(in("beaucoup"), MOST) < FEWEST) {
            errors.put("beaucoup", texts.t("priority.error.many", FEWEST, MOST));
        }
        var reason = why();
        if (reason.isEmpty() || reason.length() > LONGEST_WHY) {
            errors.put("pourquoi", texts.t("priority.error.why", LONGEST_WHY));
        }
        return errors;
    }

    /** Of a form without errors. @param number of the version that it makes */
    public Formula formula(int number, String by, Instant at) {
        var kept = new LinkedHashMap<String, Integer>();
        weights.forEach(weight -> kept.put(weight.name(), (int) number(in(weight.field()), Formula.HEAVIEST)));
        return new Formula(number, kept, number(in("beaucoup"), MOST), why(), by, at);
    }

    private String why() {
        return WrittenText.line(in("pourquoi"));
    }

    /** A whole number from 0 to the most, -1 for anything else. */
    public static long number(String typed, long most) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!digits.matches("\\d{1,9}")) {
            return -1;
        }
        long number = Long.parseLong(digits);
        return number > most ? -1 : number;
    }
}
