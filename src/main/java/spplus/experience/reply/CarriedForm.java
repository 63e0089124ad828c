package spplus.experience.reply;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.core.WrittenText;
import spplus.experience.change.Announcement;
import spplus.experience.promise.Pledge;

/** Promises and an announced change, as typed; a row left empty counts for nothing. */
record CarriedForm(List<Row> rows, boolean announces, String changed, String evidence) {

    private static final String WRONG = "experience.reply.carried.error.";
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    static CarriedForm of(MultiValueMap<String, String> sent) {
        var whats = sent.getOrDefault("promise-what", List.of());
        var whos = sent.getOrDefault("promise-who", List.of());
        var whens = sent.getOrDefault("promise-when", List.of());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < Math.min(whats.size(), Pledge.MOST); i++) {
            rows.add(new Row(at(whats, i), at(whos, i), at(whens, i)));
        }
        return new CarriedForm(
                rows,
                sent.containsKey("announces"),
                at(sent.getOrDefault("changed", List.of()), 0),
                at(sent.getOrDefault("evidence", List.of()), 0));
    }

    static CarriedForm of(Carried carried) {
        var change = carried.change();
        return new CarriedForm(
                carried.promises().stream()
                        .map(pledge -> new Row(
                                pledge.what(), pledge.who(), pledge.dueOn().toString()))
                        .toList(),
                change != null,
                change == null ? "" : change.what(),
                change == null ? "" : change.evidence());
    }

    /** What a button of the form does to its rows. */
    CarriedForm after(String act) {
        if (act.equals("promise-add")) {
            return withOneMore();
        }
        return act.startsWith("promise-remove-") ? without(act.substring("promise-remove-".length())) : this;
    }

    CarriedForm masked(UnaryOperator<String> mask) {
        return new CarriedForm(
                rows.stream()
                        .map(row -> new Row(mask.apply(row.what()), mask.apply(row.who()), row.when()))
                        .toList(),
                announces,
                mask.apply(changed),
                mask.apply(evidence));
    }

    /** With one more row to fill, where it fits. */
    private CarriedForm withOneMore() {
        var more = new ArrayList<>(rows);
        if (more.size() < Pledge.MOST) {
            more.add(new Row("", "", ""));
        }
        return new CarriedForm(more, announces, changed, evidence);
    }

    /** @param number of the row, from 1 */
    private CarriedForm without(String number) {
        var fewer = new ArrayList<>(rows);
        if (number.matches("[1-9]") && Integer.parseInt(number) <= fewer.size()) {
            fewer.remove(Integer.parseInt(number) - 1);
        }
        return new CarriedForm(fewer, announces, changed, evidence);
    }

    /** @throws ReplyRefused when something is wrong: {@link #problems} says what */
    Carried read(LocalDate today, LocalDate latest) {
        if (!problems(today, latest).isEmpty()) {
            throw new ReplyRefused(ReplyRefused.Why.PROMISE);
        }
        var promises = rows.stream()
                .filter(row -> !row.isBlank())
                .map(row -> new Pledge(row.what(), row.who(), Objects.requireNonNull(row.day())))
                .toList();
        return new Carried(promises, announces ? new Announcement(changed, evidence) : null);
    }

    CarriedPages.Form shown(Map<String, String> problems) {
        var shown = new ArrayList<CarriedPages.Row>();
        for (var row : rows) {
            var day = row.day();
            shown.add(new CarriedPages.Row(
                    shown.size() + 1, row.what(), row.who(), day == null ? row.when() : day.toString()));
        }
        return new CarriedPages.Form(shown, announces, changed, evidence, problems, rows.size() < Pledge.MOST);
    }

    /** Key of what is wrong, by the id of the field. */
    Map<String, String> problems(LocalDate today, LocalDate latest) {
        var problems = new LinkedHashMap<String, String>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                rows.get(i).problems(i + 1, today, latest, problems);
            }
        }
        if (announces) {
            sized(problems, "changed", changed, Announcement.LONGEST);
            sized(problems, "evidence", evidence, Announcement.LONGEST);
        }
        return problems;
    }

    private static void sized(Map<String, String> problems, String field, String text, int longest) {
        if (text.isEmpty()) {
            problems.put(field, WRONG + field);
        } else if (text.length() > longest) {
            problems.put(field, WRONG + "long");
        }
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? WrittenText.text(values.get(index)) : "";
    }

    /** One promise as typed. */
    record Row(String what, String who, String when) {

        boolean isBlank() {
            return what.isEmpty() && who.isEmpty() && when.isEmpty();
        }

        /** The day typed, as browsers write it or as people do; null when it is neither. */
        @Nullable
        LocalDate day() {
            for (var format : List.of(DateTimeFormatter.ISO_LOCAL_DATE, FRENCH)) {
                try {
                    return LocalDate.parse(when, format);
                } catch (DateTimeParseException e) {
                    // The next format may read it.
                }
            }
            return null;
        }

        void problems(int number, LocalDate today, LocalDate latest, Map<String, String> problems) {
            if (what.isEmpty()) {
                problems.put("promise-what-" + number, WRONG + "what");
            } else if (what.length() > Pledge.LONGEST_WHAT) {
                problems.put("promise-what-" + number, WRONG + "what-long");
            }
            var day = day();
            if (day == null) {
                problems.put("promise-when-" + number, WRONG + "when");
            } else if (!day.isAfter(today)) {
                problems.put("promise-when-" + number, WRONG + "when-past");
            } else if (day.isAfter(latest)) {
                problems.put("promise-when-" + number, WRONG + "when-far");
            }
            if (who.length() > Pledge.LONGEST_WHO) {
                problems.put("promise-who-" + number, WRONG + "who-long");
            }
        }
    }
}
