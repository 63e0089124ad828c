package spplus.verbatim.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the delays that a text says, in days: « trois mois et demi », « 2 à 3 semaines », « depuis le 12 mars ». */
public final class SaidDelays {

    /** A longer time is a life, not a delay. */
    public static final int LONGEST = 3_660;

    private static final int MOST = 20;
    private static final int LETTERS_READ = 20_000;
    private static final double DAYS_OF_MONTH = 30.4375;
    private static final double DAYS_OF_YEAR = 365.25;
    private static final double CALENDAR_OF_WORKING = 7 / 5.0;
    private static final int HOURS_OF_DAY = 24;

    private static final Pattern LENGTH = Pattern.compile("(?<![\\p{Alnum}/.,-])(?:entre )?(" + SaidNumbers.PATTERN
            + ")(?: ?(?:a|ou|et|-|/) ?(" + SaidNumbers.PATTERN + "))? ?"
            + "(jours?|semaines?|mois|ans?|annees?|heures?|h)\\b(?! ?\\d)"
            + "( (?:ouvres?|ouvrables?))?( et demie?)?");

    /** What must stand just before a number of years, and makes any number a delay. */
    private static final Pattern CUE = Pattern.compile(
            "(?:depuis|attend\\w*|attente|delai\\w*|pendant|apres|avant|au bout|ya|il y a|sous|dans|durant|dure\\w*|retard|"
                    + "fait|mis|prend\\w*|met\\w*|fallu|faut|tard|en|plus|moins|environ|pres|presque|quasi\\w*|bientot|voila)"
                    + "(?: (?:de|d'|que|un|deja|a|au|pres|plus|moins|environ|maintenant|peu|le|bout|moyenne|total))*[ ']*$");

    /** What makes it an age, a contract, a right. */
    private static final Pattern NOT_A_DELAY = Pattern.compile(
            "(?:age\\w*|bebe|enfants?|fil(?:s|le|les)|garcon|bail|contrat|cdd|stage|visa|sejour|validite|valable|valide|pour) (?:de |d'|pour )?$");

    /** « Un justificatif de moins de trois mois ». */
    private static final Pattern AGE_OF_PAPER =
            Pattern.compile("(?:dat\\w+|validite|justificatif|acte|extrait|document)s? de (?:moins|plus) (?:de |d')$");

    private static final Pattern AGE_AFTER =
            Pattern.compile("^ (?:d'age|de (?:cotisation|mariage|vie|carriere|service))");
    private static final int BEFORE = 40;

    private SaidDelays() {}

    /** In the order of the text; {@value #MOST} at most. @param saidOn the day the text was said */
    public static List<SaidDelay> in(String text, LocalDate saidOn) {
        var read = text.length() > LETTERS_READ ? text.substring(0, LETTERS_READ) : text;
        var folded = Folding.of(read);
        var found = new ArrayList<Found>();
        SaidDates.find(folded, saidOn, (at, days) -> found.add(new Found(at.start(), at.end(), days)));
        var matcher = LENGTH.matcher(folded);
        while (matcher.find()) {
            int days = days(matcher);
            boolean told = found.stream().anyMatch(one -> one.from < matcher.end() && matcher.start() < one.to);
            if (!told && days > 0 && days <= LONGEST && isDelay(folded, matcher)) {
                found.add(new Found(matcher.start(), matcher.end(), days));
            }
        }
        return found.stream()
                .filter(one -> one.days > 0 && one.days <= LONGEST)
                .sorted(java.util.Comparator.comparingInt(Found::from))
                .limit(MOST)
                .map(one -> new SaidDelay(one.days, read.substring(one.from, one.to)))
                .toList();
    }

    private static int days(Matcher matcher) {
        double low = SaidNumbers.of(matcher.group(1));
        double high = matcher.group(2) == null ? low : SaidNumbers.of(matcher.group(2));
        double count = (low + high) / 2 + (matcher.group(5) == null ? 0 : 0.5);
        double working = matcher.group(4) == null ? 1 : CALENDAR_OF_WORKING;
        return (int) Math.round(count * unit(matcher.group(3)) * working);
    }

    private static double unit(String said) {
        return switch (said.charAt(0)) {
            case 'j' -> 1;
            case 's' -> 7;
            case 'm' -> DAYS_OF_MONTH;

            case 'a' -> DAYS_OF_YEAR;
            default -> 1.0 / HOURS_OF_DAY;
        };
    }

    private static boolean isDelay(String folded, Matcher matcher) {
        var before = folded.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
        if (AGE_AFTER.matcher(folded.substring(matcher.end())).find()
                || AGE_OF_PAPER.matcher(before).find()) {
            return false;
        }
        boolean cue = CUE.matcher(before).find();
        boolean years = matcher.group(3).charAt(0) == 'a';
        boolean hours = matcher.group(3).charAt(0) == 'h';
        // « un jour », « une semaine » alone are as often an occasion as a delay.
        boolean single =
                matcher.group(1).startsWith("un") && !matcher.group(1).contains(" ") && matcher.group(2) == null;
        if (years || single && matcher.group(5) == null && !matcher.group(3).startsWith("m")) {
            return cue;
        }
        return cue || !hours && !NOT_A_DELAY.matcher(before).find();
    }

    private record Found(int from, int to, int days) {}
}
