package spplus.quality.domain;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a formula of a few declared forms and checks it: every input is declared once and used once, nothing is divided
 * by itself, and what is compared is counted in the same unit.
 */
public final class FormulaReader {

    private static final String NAME = "\\s*([a-z][a-z0-9_]{0,29})\\s*";
    private static final Pattern FORM = Pattern.compile("\\s*([a-z]+)\\s*\\((.*)\\)\\s*");
    private static final Pattern SHARE = Pattern.compile(NAME + "/" + NAME);
    private static final Pattern NET = Pattern.compile(NAME + "-" + NAME + "/" + NAME);
    private static final Pattern RATE = Pattern.compile(NAME + "/" + NAME + ",\\s*pour\\s+([1-9][0-9]{0,5})\\s*");
    private static final Pattern MEDIAN = Pattern.compile(NAME + "\\ssur" + NAME);

    private final Map<String, Input> declared;

    private FormulaReader(List<Input> inputs) {
        if (inputs.stream().map(Input::name).distinct().count() < inputs.size()) {
            throw new FormulaRefused("twice", "");
        }
        declared = inputs.stream().collect(Collectors.toMap(Input::name, Function.identity()));
    }

    /** @throws FormulaRefused saying why */
    public static Formula read(String written, List<Input> inputs) {
        var formula = new FormulaReader(inputs).read(written);
        var used = formula.inputs().stream().map(Input::name).toList();
        if (used.stream().distinct().count() < used.size()) {
            throw new FormulaRefused("itself", String.join(", ", used));
        }
        inputs.stream()
                .filter(input -> !used.contains(input.name()))
                .findFirst()
                .ifPresent(unused -> {
                    throw new FormulaRefused("unused", unused.name());
                });
        return formula;
    }

    private Formula read(String written) {
        var form = FORM.matcher(written);
        if (!form.matches()) {
            throw new FormulaRefused("shape", written);
        }
        var inside = form.group(2);
        return switch (form.group(1)) {
            case "part" -> share(matched(SHARE, inside));
            case "net" -> net(matched(NET, inside));
            case "taux" -> rate(matched(RATE, inside));
            case "moyenne" -> mean(matched(SHARE, inside));
            case "mediane" -> median(matched(MEDIAN, inside));
            default -> throw new FormulaRefused("form", form.group(1));
        };
    }

    private Formula share(Matcher found) {
        var numerator = input(found.group(1));
        return new Formula.Share(numerator, sameUnit(numerator, input(found.group(2))));
    }

    private Formula net(Matcher found) {
        var favourable = input(found.group(1));
        return new Formula.Net(
                favourable, sameUnit(favourable, input(found.group(2))), sameUnit(favourable, input(found.group(3))));
    }

    private Formula rate(Matcher found) {
        return new Formula.Rate(input(found.group(1)), input(found.group(2)), Integer.parseInt(found.group(3)));
    }

    private Formula mean(Matcher found) {
        return new Formula.Mean(input(found.group(1)), input(found.group(2)));
    }

    private Formula median(Matcher found) {
        return new Formula.Median(input(found.group(1)), input(found.group(2)));
    }

    private static Matcher matched(Pattern pattern, String inside) {
        var found = pattern.matcher(inside);
        if (!found.matches()) {
            throw new FormulaRefused("inside", inside.strip());
        }
        return found;
    }

    private Input input(String name) {
        var input = declared.get(name);
        if (input == null) {
            throw new FormulaRefused("undeclared", name);
        }
        return input;
    }

    private static Input sameUnit(Input one, Input other) {
        if (!one.unit().equals(other.unit())) {
            throw new FormulaRefused("units", one.unit() + ", " + other.unit());
        }
        return other;
    }

    /** The formula cannot be taken; {@code code} ends a key under {@code quality.formula}. */
    public static final class FormulaRefused extends RuntimeException {

        private final String code;
        private final String detail;

        FormulaRefused(String code, String detail) {
            super(code + " " + detail);
            this.code = code;
            this.detail = detail;
        }

        public String code() {
            return code;
        }

        /** The words at fault. */
        public String detail() {
            return detail;
        }
    }
}
