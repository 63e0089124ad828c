package spplus.quality.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Scope;
import spplus.commitment.Commitments;
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.privacy.Finding;
import spplus.privacy.Screening;
import spplus.quality.domain.Amounts;
import spplus.quality.domain.Formula;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Term;

/** Checks what somebody wrote: what cannot be, or is not theirs to say, is refused with the field at fault. */
@Component
class ResultReader {

    static final int LONGEST_WORDS = 500;
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);
    private static final int DECIMALS = 2;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_DECIMALS = 10;
    private static final int MOST_DIGITS = 20;

    private final Directory directory;
    private final IndicatorStore indicators;
    private final Commitments commitments;
    private final Screening screening;

    ResultReader(Directory directory, IndicatorStore indicators, Commitments commitments, Screening screening) {
        this.directory = directory;
        this.indicators = indicators;
        this.commitments = commitments;
        this.screening = screening;
    }

    /**
     * @param scope where the writer may write
     * @throws LineRefused when it cannot be kept
     */
    Checked read(Raw raw, Scope scope) {
        return read(raw, structures(List.of(raw.structure()), scope));
    }

    /** Corrects what was given before: its structure may be closed by now. */
    Checked correction(Raw raw, Structure structure) {
        return read(raw, _ -> structure);
    }

    /** @param structures by code; refuses those where the writer may not write */
    Checked read(Raw raw, Function<String, Structure> structures) {
        var structure = structures.apply(raw.structure());
        var term = Term.parse(raw.period()).orElseThrow(() -> new LineRefused("period", "period", raw.period()));
        var indicator = indicator(raw.indicator(), term);
        if (term.last().isAfter(commitments.today().minusDays(1))) {
            throw new LineRefused("period", "not-over");
        }
        var reason = reason(raw);
        return new Checked(
                structure.code(),
                indicator,
                term,
                reason == null ? amounts(raw, indicator.formula()) : null,
                reason,
                !isYes(raw.alone()),
                words(raw.words(), reason));
    }

    /** All of these at once; each one refused says so when it is asked for. */
    Function<String, Structure> structures(Collection<String> codes, Scope scope) {
        var asked = codes.stream()
                .distinct()
                .filter(StructureCode::looksLike)
                .map(StructureCode::new)
                .toList();
        var known = directory.findAll(asked);
        var lineages = directory.lineages(asked);
        return code -> {
            var found = StructureCode.looksLike(code) ? known.get(new StructureCode(code)) : null;
            if (found == null
                    || found.isOutside()
                    || !(scope.everywhere() || scope.covers(lineages.getOrDefault(found.code(), List.of())))) {
                throw new LineRefused("structure", "structure", code);
            }
            if (!found.active()) {
                throw new LineRefused("structure", "closed", found.name());
            }
            return found;
        };
    }

    private Indicator indicator(String code, Term term) {
        var indicator = indicators.of(code, term).orElseThrow(() -> new LineRefused("indicator", "indicator", code));
        if (!indicator.isAskedFor(term.last())) {
            throw new LineRefused("indicator", "retired");
        }
        if (indicator.frequency() != term.frequency()) {
            throw new LineRefused("period", "frequency." + indicator.frequency().name());
        }
        return indicator;
    }

    private static @Nullable Reason reason(Raw raw) {
        if (raw.reason().isEmpty()) {
            return null;
        }
        var reason = Reason.named(raw.reason()).orElseThrow(() -> new LineRefused("reason", "reason", raw.reason()));
        if (!raw.numerator().isEmpty() || !raw.denominator().isEmpty()) {
            throw new LineRefused("reason", "both");
        }
        return reason;
    }

    private static Amounts amounts(Raw raw, Formula formula) {
        unit(raw.unit(), formula);
        boolean counts = formula instanceof Formula.Share || formula instanceof Formula.Net;
        boolean events = counts || formula instanceof Formula.Rate;
        long numerator = hundredths("numerator", raw.numerator(), events);
        long second = formula instanceof Formula.Net ? hundredths("second", raw.second(), true) : 0;
        long denominator = hundredths("denominator", raw.denominator(), true) / Amounts.ONE;
        if (denominator == 0) {
            throw new LineRefused("denominator", "nothing");
        }
        var amounts = new Amounts(numerator, second, denominator);
        formula.problem(amounts).ifPresent(problem -> {
            throw new LineRefused("numerator", problem);
        });
        return amounts;
    }

    private static void unit(String unit, Formula formula) {
        boolean known = unit.isEmpty()
                || unit.equalsIgnoreCase(formula.unit())
                || formula.inputs().stream().anyMatch(input -> unit.equalsIgnoreCase(input.unit()));
        if (!known) {
            throw new LineRefused("unit", "unit", unit);
        }
    }

    private static long hundredths(String field, String typed, boolean whole) {
        if (typed.isEmpty()) {
            throw new LineRefused(field, "missing");
        }
        var number = number(field, typed);
        if (number.signum() < 0) {
            throw new LineRefused(field, "negative");
        }
        if (number.compareTo(MOST) > 0) {
            throw new LineRefused(field, "too-large");
        }
        if (whole && number.stripTrailingZeros().scale() > 0) {
            throw new LineRefused(field, "not-whole");
        }
        return number.setScale(DECIMALS, RoundingMode.HALF_UP)
                .movePointRight(DECIMALS)
                .longValueExact();
    }

    /** Numbers that nobody writes, such as 1e-2147483647, would not even be rounded. */
    private static BigDecimal number(String field, String typed) {
        if (typed.length() > LONGEST_NUMBER) {
            throw new LineRefused(field, "number", typed.substring(0, LONGEST_NUMBER) + "…");
        }
        try {
            var number =
                    new BigDecimal(typed.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.'));
            if (number.scale() <= MOST_DECIMALS
                    && number.scale() >= -MOST_DIGITS
                    && number.precision() <= MOST_DIGITS) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, as any other number that cannot be
        }
        throw new LineRefused(field, "number", typed);
    }

    /** They are published as they are: nothing in them may point at somebody. */
    private String words(String typed, @Nullable Reason reason) {
        var words = WrittenText.text(typed);
        if (words.length() > LONGEST_WORDS) {
            throw new LineRefused("words", "words");
        }
        if (reason == Reason.OTHER && words.isEmpty()) {
            throw new LineRefused("words", "words-needed");
        }
        var screened = screening.screen(words);
        var person = screened.findings().stream().filter(Finding::isPersonal).findFirst();
        if (person.isPresent()) {
            var found = person.get();
            throw new LineRefused("words", "words-person", words.substring(found.start(), found.end()));
        }
        return words;
    }

    private static boolean isYes(String typed) {
        return typed.equalsIgnoreCase("oui") || typed.equalsIgnoreCase("true") || typed.equals("1");
    }
}
