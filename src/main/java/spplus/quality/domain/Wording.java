package spplus.quality.domain;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;
import spplus.core.Interval;
import spplus.core.Statistic;
import spplus.platform.Texts;

/** Says periods and figures in the reader's language. */
@Component
public class Wording {

    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    /** Such as « mars 2026 », « 2e trimestre 2026 » or « 2026 ». */
    public String term(Term term) {
        var year = String.valueOf(term.first().getYear());
        return switch (term.frequency()) {
            case MONTH ->
                DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale()).format(term.first());
            case QUARTER -> texts.t("quality.term.quarter", term.rank(), year);
            case HALF -> texts.t("quality.term.half", term.rank(), year);
            case YEAR -> texts.t("quality.term.year", year);
        };
    }

    /** Shorter, for the foot of a plot. */
    public String mark(Term term) {
        return term.frequency() == Frequency.MONTH
                ? String.format(
                        Locale.ROOT,
                        "%02d/%02d",
                        term.first().getMonthValue(),
                        term.first().getYear() % 100)
                : term.code();
    }

    /** Such as « 87,5 % ». */
    public String value(Formula formula, double shown) {
        return texts.t("quality.value." + kind(formula), shown, formula.unit());
    }

    /** Such as « entre 84,2 % et 90,1 % »; empty when no interval is known. */
    public String interval(Formula formula, Statistic statistic) {
        if (!formula.hasInterval()) {
            return "";
        }
        return between(formula, statistic.interval());
    }

    /** Both ends of an interval in the unit of {@link Statistic}. */
    public String between(Formula formula, Interval interval) {
        return texts.t(
                "quality.between",
                value(formula, interval.low() * formula.scale()),
                value(formula, interval.high() * formula.scale()));
    }

    /** Both ends in the unit shown. */
    public String range(Formula formula, double low, double high) {
        return low == high
                ? value(formula, low)
                : texts.t("quality.between", value(formula, low), value(formula, high));
    }

    /** Such as « 350 sur 400 appels ». */
    public String drawnFrom(Formula formula, Amounts amounts) {
        var inputs = formula.inputs();
        var unit = inputs.getLast().unit();
        return switch (formula) {
            case Formula.Share _ ->
                texts.t("quality.from.share", amounts.numerator() / Amounts.ONE, amounts.denominator(), unit);
            case Formula.Net _, Formula.Rate _, Formula.Mean _, Formula.Median _ ->
                texts.t("quality.from.base", amounts.denominator(), unit);
        };
    }

    /** A value typed or kept, as it is typed, empty for none. */
    public String typed(OptionalDouble value) {
        return value.isEmpty() ? "" : texts.t("quality.number", value.getAsDouble());
    }

    private static String kind(Formula formula) {
        return switch (formula) {
            case Formula.Share _ -> "share";
            case Formula.Net _ -> "net";
            case Formula.Rate _, Formula.Mean _, Formula.Median _ -> "other";
        };
    }
}
