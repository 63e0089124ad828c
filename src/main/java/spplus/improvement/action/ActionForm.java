package spplus.improvement.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import spplus.commitment.CommitmentCode;
import spplus.core.WrittenText;
import spplus.platform.Texts;
import spplus.privacy.Screening;
import spplus.statistics.effect.Aim;
import spplus.statistics.effect.ChartKind;

/** What somebody typed of an action; only the title is needed to keep a draft. */
final class ActionForm {

    private static final int LONGEST_TITLE = 140;
    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_UNIT = 30;
    private static final int MOST = 100_000_000;
    private static final int MOST_PER = 1_000_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Map<String, String> typed;
    private final Texts texts;
    private final Screening screening;
    private final Function<String, @Nullable UUID> owners;
    private final Map<String, String> errors = new LinkedHashMap<>();

    /** @param owners who has an address, null when nobody does who may answer for the action */
    ActionForm(Map<String, String> typed, Texts texts, Screening screening, Function<String, @Nullable UUID> owners) {
        this.typed = typed;
        this.texts = texts;
        this.screening = screening;
        this.owners = owners;
    }

    /** By field; empty when all can be kept. */
    Map<String, String> errors() {
        return errors;
    }

    int version() {
        var version = typed.getOrDefault("version", "0");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    /** What is typed, to be kept when {@link #errors} is empty. */
    Action read(UUID id, String structure, Level level, String by, Instant now) {
        var told = new Action.Told(
                title(),
                text("irritant", LONGEST_TEXT),
                text("cause", LONGEST_TEXT),
                commitment(),
                text("effet", LONGEST_TEXT),
                whole("jours", 0, MOST),
                whole("euros", 0, MOST),
                null,
                null);
        return new Action(
                id,
                structure,
                level,
                told,
                owner(),
                day("debut"),
                day("fin"),
                gauge(),
                null,
                State.DRAFT,
                version(),
                by,
                now);
    }

    private String title() {
        var title = line("titre", LONGEST_TITLE);
        if (title.isEmpty() && !errors.containsKey("titre")) {
            errors.put("titre", texts.t("improvement.form.error.title"));
        }
        return title;
    }

    private String commitment() {
        var code = typed.getOrDefault("engagement", "");
        return CommitmentCode.parse(code).isPresent() ? code : "";
    }

    private @Nullable UUID owner() {
        var email = WrittenText.line(typed.getOrDefault("responsable", ""));
        if (email.isEmpty()) {
            return null;
        }
        var owner = owners.apply(email);
        if (owner == null) {
            errors.put("responsable", texts.t("improvement.form.error.owner"));
        }
        return owner;
    }

    private Gauge gauge() {
        var kind = named(ChartKind.class, "sorte", ChartKind.SHARE);
        var per = whole("pour", 1, MOST_PER);
        var blank = new Gauge(
                line("indicateur", LONGEST_LINE),
                kind,
                line("unite", LONGEST_UNIT),
                kind == ChartKind.RATE ? per == null ? 1_000 : per : 1,
                named(Aim.class, "sens", Aim.MORE),
                null,
                day("jugement"));
        var target = number("cible");
        return new Gauge(
                blank.name(),
                kind,
                blank.unit(),
                blank.per(),
                blank.aim(),
                target == null ? null : target / blank.factor(),
                blank.judgeOn());
    }

    private @Nullable Double number(String field) {
        var value = typed.getOrDefault(field, "").replace("%", "");
        if (value.isBlank()) {
            return null;
        }
        var number = SeriesText.number(value.strip());
        if (number.isEmpty()) {
            errors.put(field, texts.t("improvement.form.error.number"));
        }
        return number.orElse(null);
    }

    private @Nullable Integer whole(String field, int least, int most) {
        var value = typed.getOrDefault(field, "").replaceAll("[\\s\\u00A0\\u202F]", "");
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            errors.put(field, texts.t("improvement.form.error.whole", least, most));
            return null;
        }
        return Integer.valueOf(value);
    }

    private @Nullable LocalDate day(String field) {
        var value = typed.getOrDefault(field, "").strip();
        if (value.isEmpty()) {
            return null;
        }
        var day = parsed(value);
        if (day == null) {
            errors.put(field, texts.t("improvement.form.error.day"));
        }
        return day;
    }

    /** @return null for what is no day of a plan, from 2000 to 2100 */
    static @Nullable LocalDate parsed(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String line(String field, int most) {
        return shortEnough(field, WrittenText.line(typed.getOrDefault(field, "")), most);
    }

    private String text(String field, int most) {
        return shortEnough(field, WrittenText.text(typed.getOrDefault(field, "")), most);
    }

    private String shortEnough(String field, String text, int most) {
        if (text.length() > most) {
            errors.put(field, texts.t("improvement.form.error.long", most));
        } else {
            screening
                    .screen(text)
                    .surelyPersonal()
                    .ifPresent(words -> errors.put(field, texts.t("improvement.form.error.person", words)));
        }
        return text;
    }

    private <E extends Enum<E>> E named(Class<E> type, String field, E usual) {
        for (var value : type.getEnumConstants()) {
            if (value.name().equals(typed.get(field))) {
                return value;
            }
        }
        return usual;
    }

    /** Fields as they were kept. @param email of who answers for it, empty for nobody */
    static Map<String, String> typed(Action action, String email) {
        var typed = new HashMap<String, String>();
        var told = action.told();
        var gauge = action.gauge();
        typed.put("titre", told.title());
        typed.put("irritant", told.pain());
        typed.put("cause", told.cause());
        typed.put("engagement", told.commitment());
        typed.put("effet", told.expected());
        typed.put("jours", told.days() == null ? "" : told.days().toString());
        typed.put("euros", told.euros() == null ? "" : told.euros().toString());
        typed.put("responsable", email);
        typed.put("debut", action.startsOn() == null ? "" : action.startsOn().toString());
        typed.put("fin", action.dueOn() == null ? "" : action.dueOn().toString());
        typed.put("indicateur", gauge.name());
        typed.put("sorte", gauge.kind().name());
        typed.put("unite", gauge.unit());
        typed.put("pour", String.valueOf(gauge.per()));
        typed.put("sens", gauge.aim().name());
        typed.put("cible", gauge.target() == null ? "" : SeriesText.number(rounded(gauge.target() * gauge.factor())));
        typed.put("jugement", gauge.judgeOn() == null ? "" : gauge.judgeOn().toString());
        typed.put("version", String.valueOf(action.version()));
        return typed;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
