package spplus.quality.gap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.commitment.CommitmentCode;
import spplus.core.WrittenText;
import spplus.platform.Texts;
import spplus.priority.FormulaForm;

/** A gap, or what is said of it, as typed; every field is kept until it is right. */
public record GapForm(Map<String, String> typed) {

    static final int LONGEST_TITLE = 150;
    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_WHY = 500;
    private static final long MOST_USERS = 100_000_000;

    static final GapForm EMPTY = new GapForm(Map.of());

    static GapForm of(MultiValueMap<String, String> sent) {
        var typed = new LinkedHashMap<String, String>();
        sent.toSingleValueMap()
                .forEach((name, value) ->
                        typed.put(name, Objects.requireNonNullElse(value, "").strip()));
        return new GapForm(typed);
    }

    static GapForm of(Gap gap) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("engagement", gap.commitment().toString());
        var told = gap.told();
        if (told != null) {
            typed.put("nature", told.nature().name());
            typed.put("gravite", "" + told.gravity());
            typed.put("frequence", "" + told.frequency());
            typed.put("usagers", told.users() == null ? "" : "" + told.users());
            typed.put("mains", told.inHands() ? "oui" : "non");
        }
        return new GapForm(typed);
    }

    public String get(String field) {
        return Objects.requireNonNullElse(typed.get(field), "");
    }

    String title() {
        return WrittenText.line(get("titre"));
    }

    String description() {
        return WrittenText.text(get("description"));
    }

    String why() {
        return WrittenText.line(get("pourquoi"));
    }

    CommitmentCode commitment() {
        return CommitmentCode.parse(get("engagement")).orElseThrow();
    }

    /** What is wrong with a gap that somebody writes, by field. */
    Map<String, String> errors(Texts texts) {
        var errors = new LinkedHashMap<String, String>();
        if (title().isEmpty() || title().length() > LONGEST_TITLE) {
            errors.put("titre", texts.t("quality.gap.error.title", LONGEST_TITLE));
        }
        if (description().length() > LONGEST_TEXT) {
            errors.put("description", texts.t("quality.gap.error.long", LONGEST_TEXT));
        }
        commitmentError(errors, texts);
        return errors;
    }

    Map<String, String> qualificationErrors(Texts texts) {
        var errors = new LinkedHashMap<String, String>();
        if (Nature.named(get("nature")).isEmpty()) {
            errors.put("nature", texts.t("quality.gap.error.choice"));
        }
        commitmentError(errors, texts);
        for (var field : new String[] {"gravite", "frequence"}) {
            if (!get(field).matches("[1-4]")) {
                errors.put(field, texts.t("quality.gap.error.choice"));
            }
        }
        if (!get("usagers").isEmpty() && FormulaForm.number(get("usagers"), MOST_USERS) < 0) {
            errors.put("usagers", texts.t("quality.gap.error.users", MOST_USERS));
        }
        if (!get("mains").matches("oui|non")) {
            errors.put("mains", texts.t("quality.gap.error.choice"));
        }
        return errors;
    }

    /** Of a form without errors. */
    Qualification qualification() {
        return new Qualification(
                Nature.named(get("nature")).orElseThrow(),
                commitment(),
                Integer.parseInt(get("gravite")),
                Integer.parseInt(get("frequence")),
                users(),
                get("mains").equals("oui"));
    }

    Map<String, String> whyErrors(String field, Texts texts) {
        var why = WrittenText.text(get(field));
        return why.isEmpty() || why.length() > LONGEST_WHY
                ? Map.of(field, texts.t("quality.gap.error.why", LONGEST_WHY))
                : Map.of();
    }

    private @Nullable Long users() {
        return get("usagers").isEmpty() ? null : FormulaForm.number(get("usagers"), MOST_USERS);
    }

    private void commitmentError(Map<String, String> errors, Texts texts) {
        if (CommitmentCode.parse(get("engagement")).isEmpty()) {
            errors.put("engagement", texts.t("quality.gap.error.commitment"));
        }
    }
}
