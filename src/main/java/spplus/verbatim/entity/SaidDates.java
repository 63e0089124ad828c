package spplus.verbatim.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** « Depuis le 12 mars », « depuis mars 2021 », « depuis le 03/05/2021 »: how long that was when the text was said. */
final class SaidDates {

    private static final int CENTURY = 2000;
    private static final List<String> MONTHS = List.of(
            "janvier",
            "fevrier",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "aout",
            "septembre",
            "octobre",
            "novembre",
            "decembre");
    private static final String MONTH = "(" + String.join("|", MONTHS) + ")";
    private static final String SINCE =
            "\\b(?:depuis|des)(?: (?:le|debut|fin|mi|la mi|le mois de?|le debut|la fin))? ?(?:de |d'|-)?";
    private static final Pattern WRITTEN =
            Pattern.compile(SINCE + "(?:(\\d{1,2})(?:er)? )?" + MONTH + "(?: (?:de l'annee )?((?:19|20)\\d\\d))?\\b");
    /** « Depuis 2-3 semaines », « depuis 1.5 mois » are lengths. */
    private static final String NOT_A_LENGTH = "(?! ?(?:jours?|semaines?|mois|ans?|annees?|heures?|h)\\b)";

    private static final Pattern FIGURES =
            Pattern.compile(SINCE + "(\\d{1,2})[/.-](\\d{1,2})(?:[/.-]((?:20)?\\d\\d))?\\b" + NOT_A_LENGTH);
    private static final Pattern YEAR = Pattern.compile("\\bdepuis (?:l'annee |debut |fin )?(20\\d\\d)\\b");

    private SaidDates() {}

    /** Tells each date and the place of the words; none after the day it was said. */
    static void find(String folded, LocalDate saidOn, BiConsumer<Matcher, Integer> found) {
        each(
                WRITTEN,
                folded,
                at -> date(at.group(1), MONTHS.indexOf(at.group(2)) + 1, at.group(3), saidOn),
                saidOn,
                found);
        each(
                FIGURES,
                folded,
                at -> date(at.group(1), Integer.parseInt(at.group(2)), at.group(3), saidOn),
                saidOn,
                found);
        each(YEAR, folded, at -> date(null, 1, at.group(1), saidOn), saidOn, found);
    }

    private static void each(
            Pattern pattern,
            String folded,
            java.util.function.Function<Matcher, Optional<LocalDate>> reading,
            LocalDate saidOn,
            BiConsumer<Matcher, Integer> found) {
        var matcher = pattern.matcher(folded);
        while (matcher.find()) {
            reading.apply(matcher)
                    .filter(date -> !date.isAfter(saidOn))
                    .ifPresent(date -> found.accept(matcher, (int) ChronoUnit.DAYS.between(date, saidOn)));
        }
    }

    /** Without a year, the last time that day came. */
    private static Optional<LocalDate> date(@Nullable String day, int month, @Nullable String year, LocalDate saidOn) {
        try {
            int ofMonth = day == null ? 1 : Integer.parseInt(day);
            if (year != null) {
                int number = Integer.parseInt(year);
                return Optional.of(LocalDate.of(number < 100 ? CENTURY + number : number, month, ofMonth));
            }
            var thisYear = LocalDate.of(saidOn.getYear(), month, ofMonth);
            return Optional.of(thisYear.isAfter(saidOn) ? thisYear.minusYears(1) : thisYear);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
