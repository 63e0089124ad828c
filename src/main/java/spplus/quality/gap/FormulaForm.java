package spplus.quality.gap;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spplus.core.WrittenText;
import spplus.platform.Texts;

/** The formula as typed. @param version the one that was on the page */
public record FormulaForm(
        int version, String gravity, String frequency, String users, String inHands, String many, String why) {

    private static final int LONGEST_WHY = 500;
    private static final long FEWEST = 10;
    private static final long MOST = 100_000_000;

    static FormulaForm of(RankingFormula now) {
        return new FormulaForm(
                now.number(),
                "" + now.gravity(),
                "" + now.frequency(),
                "" + now.users(),
                "" + now.inHands(),
                "" + now.many(),
                "");
    }

    Map<String, String> errors(Texts texts) {
        var errors = new LinkedHashMap<String, String>();
        weight(errors, "gravite", gravity, texts);
        weight(errors, "frequence", frequency, texts);
        weight(errors, "usagers", users, texts);
        weight(errors, "mains", inHands, texts);
        boolean nothing = errors.isEmpty()
                && List.of(gravity, frequency, users, inHands).stream()
                        .allMatch(typed -> number(typed, RankingFormula.HEAVIEST) == 0);
        if (nothing) {
            errors.put("gravite", texts.t("quality.gap.error.no-weight"));
        }
        long people = number(many, MOST);
        if (people < FEWEST) {
            errors.put("beaucoup", texts.t("quality.gap.error.many", FEWEST, MOST));
        }
        var reason = WrittenText.line(why);
        if (reason.isEmpty() || reason.length() > LONGEST_WHY) {
            errors.put("pourquoi", texts.t("quality.gap.error.why", LONGEST_WHY));
        }
        return errors;
    }

    /** Of a form without errors. */
    RankingFormula formula(int version, String by, Instant at) {
        return new RankingFormula(
                version,
                (int) number(gravity, RankingFormula.HEAVIEST),
                (int) number(frequency, RankingFormula.HEAVIEST),
                (int) number(users, RankingFormula.HEAVIEST),
                (int) number(inHands, RankingFormula.HEAVIEST),
                number(many, MOST),
                WrittenText.line(why),
                by,
                at);
    }

    private static void weight(Map<String, String> errors, String field, String typed, Texts texts) {
        if (number(typed, RankingFormula.HEAVIEST) < 0) {
            errors.put(field, texts.t("quality.gap.error.weight", RankingFormula.HEAVIEST));
        }
    }

    /** A whole number from 0 to the most, -1 for anything else. */
    static long number(String typed, long most) {
        var digits = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!digits.matches("\\d{1,9}")) {
            return -1;
        }
        long number = Long.parseLong(digits);
        return number > most ? -1 : number;
    }
}
