package spplus.survey.mystery;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.core.WrittenText;
import spplus.survey.mystery.Criterion.Channel;
import spplus.survey.mystery.Criterion.Unit;

/** What somebody typed to add or change a criterion. */
final class CriterionForm {

    private static final int LONGEST = 200;
    private static final int MOST = 9_999;

    private final Map<String, String> typed;
    private final Set<Channel> channels;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private CriterionForm(Map<String, String> typed, Set<Channel> channels) {
        this.typed = typed;
        this.channels = channels;
    }

    static CriterionForm blank() {
        return new CriterionForm(Map.of(), EnumSet.noneOf(Channel.class));
    }

    static CriterionForm of(Criterion criterion) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("critere", String.valueOf(criterion.key()));
        typed.put("intitule", criterion.wording());
        typed.put("unite", criterion.unit() == null ? "" : criterion.unit().name());
        typed.put("cible", criterion.target() == null ? "" : criterion.target().toString());
        typed.put("engagement", String.valueOf(criterion.commitment()));
        return new CriterionForm(typed, criterion.channels());
    }

    static CriterionForm of(MultiValueMap<String, String> sent) {
        var named = sent.getOrDefault("canal", List.of());
        var channels = EnumSet.noneOf(Channel.class);
        Arrays.stream(Channel.values())
                .filter(channel -> named.contains(channel.name()))
                .forEach(channels::add);
        var form = new CriterionForm(new LinkedHashMap<>(sent.toSingleValueMap()), channels);
        form.check();
        return form;
    }

    Map<String, String> typed() {
        return typed;
    }

    Set<Channel> channels() {
        return channels;
    }

    /** Ends of keys under {@code survey.mystery.problem}, by the name of the field. */
    Map<String, String> problems() {
        return problems;
    }

    /** The key of the criterion to change, 0 for another one. */
    int key() {
        return Math.max(0, number("critere"));
    }

    Criterion criterion(int key) {
        var target = text("cible");
        return new Criterion(
                key,
                wording(),
                unit().orElse(null),
                target.isEmpty() || unit().isEmpty() ? null : number("cible"),
                channels,
                number("engagement"));
    }

    private void check() {
        if (wording().isEmpty() || wording().length() > LONGEST) {
            problems.put("intitule", "wording");
        }
        if (!text("unite").isEmpty() && unit().isEmpty()) {
            problems.put("unite", "unit");
        }
        if (!text("cible").isEmpty() && number("cible") < 0) {
            problems.put("cible", "target");
        }
        if (!text("cible").isEmpty() && text("unite").isEmpty()) {
            problems.putIfAbsent("cible", "target-rated");
        }
        if (channels.isEmpty()) {
            problems.put("canal", "channel");
        }
        if (number("engagement") < 1 || number("engagement") > 8) {
            problems.put("engagement", "commitment");
        }
    }

    private Optional<Unit> unit() {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.name().equals(text("unite")))
                .findFirst();
    }

    private String wording() {
        return WrittenText.line(text("intitule"));
    }

    /** -1 for anything else. */
    private int number(String name) {
        var digits = text(name);
        int number = digits.matches("\\d{1,5}") ? Integer.parseInt(digits) : -1;
        return number > MOST ? -1 : number;
    }

    private String text(String name) {
        @Nullable String value = typed.get(name);
        return value == null ? "" : value.strip();
    }
}
