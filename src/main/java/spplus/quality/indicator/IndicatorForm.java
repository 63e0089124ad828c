package spplus.quality.indicator;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.commitment.CommitmentCode;
import spplus.core.WrittenText;
import spplus.platform.Texts;
import spplus.quality.domain.FormulaReader;
import spplus.quality.domain.FormulaReader.FormulaRefused;
import spplus.quality.domain.Frequency;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.Input;
import spplus.quality.domain.Level;
import spplus.quality.domain.Origin;

/** An indicator as typed; every field is kept until it is right. */
public record IndicatorForm(Map<String, String> typed) {

    static final int INPUTS = 3;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_INPUT = 80;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern INPUT = Pattern.compile("[a-z][a-z0-9_]{0,29}");

    static IndicatorForm of(MultiValueMap<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        sent.toSingleValueMap().forEach((name, value) -> typed.put(name, value == null ? "" : value.strip()));
        return new IndicatorForm(typed);
    }

    static IndicatorForm empty(LocalDate from) {
        return new IndicatorForm(Map.of(
                "sens",
                "hausse",
                "maille",
                "SITE",
                "frequence",
                "YEAR",
                "source",
                "OPERATIONS",
                "jour",
                from.toString()));
    }

    static IndicatorForm of(Indicator indicator, LocalDate from) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("nom", indicator.name());
        typed.put("definition", indicator.definition());
        typed.put("officiel", indicator.officialCode());
        typed.put("formule", indicator.formula().written());
        int i = 1;
        for (var input : indicator.inputs()) {
            typed.put("entree" + i, input.name());
            typed.put("libelle" + i, input.label());
            typed.put("unite" + i, input.unit());
            i++;
        }
        typed.put("sens", indicator.higherIsBetter() ? "hausse" : "baisse");
        typed.put("engagement", indicator.commitment().toString());
        typed.put("maille", indicator.level().name());
        typed.put("frequence", indicator.frequency().name());
        typed.put("source", indicator.origin().name());
        typed.put("question", indicator.question());
        typed.put("note", indicator.note());
        typed.put("jour", from.toString());
        return new IndicatorForm(typed);
    }

    public String get(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }

    String code() {
        return get("code");
    }

    @Nullable
    LocalDate from() {
        try {
            return LocalDate.parse(get("jour"));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    /** What is wrong, by field, in words. */
    Map<String, String> errors(boolean isNew, Texts texts) {
        var errors = new LinkedHashMap<String, String>();
        if (isNew && !CODE.matcher(code()).matches()) {
            errors.put("code", texts.t("quality.edit.error.code"));
        }
        check(errors, "nom", LONGEST_NAME, true, texts);
        check(errors, "definition", LONGEST_TEXT, true, texts);
        check(errors, "officiel", LONGEST_INPUT, false, texts);
        check(errors, "question", LONGEST_INPUT, false, texts);
        check(errors, "note", LONGEST_TEXT, false, texts);
        if (CommitmentCode.parse(get("engagement")).isEmpty()) {
            errors.put("engagement", texts.t("quality.edit.error.commitment"));
        }
        choice(errors, "maille", Level.values(), texts);
        choice(errors, "frequence", Frequency.values(), texts);
        choice(errors, "source", Origin.values(), texts);
        inputErrors(errors, texts);
        if (errors.keySet().stream().noneMatch(field -> field.startsWith("entree"))) {
            formula(errors, texts);
        }
        if (from() == null) {
            errors.put("jour", texts.t("quality.edit.error.day"));
        }
        return errors;
    }

    /** Of a form without errors. */
    Indicator indicator(String code, int number) {
        return new Indicator(
                code,
                number,
                Objects.requireNonNull(from()),
                WrittenText.line(get("nom")),
                WrittenText.text(get("definition")),
                get("officiel"),
                FormulaReader.read(get("formule"), inputs()),
                get("sens").equals("hausse"),
                CommitmentCode.parse(get("engagement")).orElseThrow(),
                Level.valueOf(get("maille")),
                Frequency.valueOf(get("frequence")),
                Origin.valueOf(get("source")),
                get("question"),
                WrittenText.text(get("note")),
                null);
    }

    private List<Input> inputs() {
        var inputs = new ArrayList<Input>();
        for (int i = 1; i <= INPUTS; i++) {
            if (!get("entree" + i).isEmpty()) {
                inputs.add(new Input(
                        get("entree" + i), WrittenText.line(get("libelle" + i)), WrittenText.line(get("unite" + i))));
            }
        }
        return inputs;
    }

    private void inputErrors(Map<String, String> errors, Texts texts) {
        for (int i = 1; i <= INPUTS; i++) {
            var name = get("entree" + i);
            var label = get("libelle" + i);
            var unit = get("unite" + i);
            boolean empty = name.isEmpty() && label.isEmpty() && unit.isEmpty();
            boolean whole = INPUT.matcher(name).matches()
                    && !label.isEmpty()
                    && label.length() <= LONGEST_INPUT
                    && !unit.isEmpty()
                    && unit.length() <= LONGEST_INPUT;
            if (!empty && !whole) {
                errors.put("entree" + i, texts.t("quality.edit.error.input", i));
            }
        }
    }

    private void formula(Map<String, String> errors, Texts texts) {
        try {
            FormulaReader.read(get("formule"), inputs());
        } catch (FormulaRefused refused) {
            errors.put("formule", texts.t("quality.formula." + refused.code(), refused.detail()));
        }
    }

    private void check(Map<String, String> errors, String field, int longest, boolean needed, Texts texts) {
        var value = get(field);
        if (value.length() > longest || (needed && value.isEmpty())) {
            errors.put(field, texts.t("quality.edit.error." + (value.isEmpty() ? "empty" : "long"), longest));
        }
    }

    private <E extends Enum<E>> void choice(Map<String, String> errors, String field, E[] values, Texts texts) {
        if (Stream.of(values).noneMatch(value -> value.name().equals(get(field)))) {
            errors.put(field, texts.t("quality.edit.error.choice"));
        }
    }
}
