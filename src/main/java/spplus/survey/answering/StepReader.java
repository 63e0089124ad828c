package spplus.survey.answering;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import spplus.core.WrittenText;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Given;
import spplus.survey.domain.Option;
import spplus.survey.domain.ScreenedText;
import spplus.survey.domain.Sheet;

/** Reads what somebody answered on one step, and says what to mend. */
@Component
class StepReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final ScreenedText screened;
    private final ServicePick services;

    StepReader(ScreenedText screened, ServicePick services) {
        this.screened = screened;
        this.services = services;
    }

    /** @throws AnswerRefused when a field or a choice is not one of the page's */
    Reading read(Sheet sheet, int step, MultiValueMap<String, String> sent) {
        var shown = sheet.form().steps().get(step).shown(sheet.given());
        var reading = new Reading(sheet, new StepFields(sent, shown, sheet.given()));
        shown.forEach(reading::take);
        return reading;
    }

    /** What is read of one page. */
    final class Reading {

        private final Sheet sheet;
        private final StepFields fields;
        private final List<Given> given = new ArrayList<>();
        private final Map<String, String> problems = new LinkedHashMap<>();
        private final Map<String, List<String>> typed = new HashMap<>();
        private final Map<String, List<ServicePick.Found>> found = new HashMap<>();

        private Reading(Sheet sheet, StepFields fields) {
            this.sheet = sheet;
            this.fields = fields;
        }

        List<Given> given() {
            return given;
        }

        /** Key under {@code survey.answer.problem} of what to mend, by the name of the field. */
        Map<String, String> problems() {
            return problems;
        }

        Map<String, List<String>> typed() {
            return typed;
        }

        Map<String, List<ServicePick.Found>> found() {
            return found;
        }

        private void take(Asked asked) {
            int before = given.size();
            switch (asked.question().kind()) {
                case SMILEY, SCALE_5, NPS, EFFORT, SINGLE -> choice(asked, 0, StepFields.name(asked));
                case MULTIPLE -> choices(asked);
                case MATRIX ->
                    asked.rows(sheet.given()).forEach(row -> choice(asked, row.code(), StepFields.name(asked, row)));
                case TEXT -> words(asked);
                case DATE -> day(asked);
                case STRUCTURE -> service(asked);
            }
            if (asked.required()
                    && problems.keySet().stream().noneMatch(name -> name.startsWith(StepFields.name(asked)))) {
                require(asked, before);
            }
        }

        private void require(Asked asked, int before) {
            var rows = asked.rows(sheet.given());
            if (given.size() - before < Math.max(1, rows.size())) {
                var field = rows.stream()
                        .filter(row -> given.stream()
                                .noneMatch(one -> one.question() == asked.id() && one.item() == row.code()))
                        .findFirst()
                        .map(row -> StepFields.name(asked, row))
                        .orElse(StepFields.name(asked));
                problems.put(
                        field, rows.isEmpty() ? "missing." + asked.question().kind() : "missing.MATRIX");
            }
        }

        private void choice(Asked asked, int item, String name) {
            var sent = fields.one(name);
            typed.put(name, List.of(sent));
            if (!sent.isEmpty()) {
                var option = option(asked, sent);
                given.add(new Given(asked.id(), asked.key(), item, option.code(), option.points(), ""));
            }
        }

        private void choices(Asked asked) {
            var name = StepFields.name(asked);
            var options = fields.all(name).stream()
                    .map(sent -> option(asked, sent))
                    .distinct()
                    .toList();
            typed.put(name, fields.all(name));
            if (options.size() > 1 && options.stream().anyMatch(Option::alone)) {
                problems.put(name, "alone");
            }
            options.forEach(
                    option -> given.add(new Given(asked.id(), asked.key(), 0, option.code(), option.points(), "")));
        }

        private void words(Asked asked) {
            var name = StepFields.name(asked);
            var written = WrittenText.text(fields.one(name));
            typed.put(name, List.of(written));
            if (written.length() > ScreenedText.LONGEST) {
                problems.put(name, "too-long");
            } else if (!written.isEmpty()) {
                given.add(new Given(asked.id(), asked.key(), 0, null, null, screened.of(written)));
            }
        }

        private void day(Asked asked) {
            var name = StepFields.name(asked);
            var sent = fields.one(name).strip();
            typed.put(name, List.of(sent));
            if (!sent.isEmpty()) {
                try {
                    var day = LocalDate.parse(sent);
                    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                        problems.put(name, "day");
                    } else {
                        given.add(new Given(asked.id(), asked.key(), 0, null, null, day.toString()));
                    }
                } catch (DateTimeParseException _) {
                    problems.put(name, "day");
                }
            }
        }

        private void service(Asked asked) {
            var name = StepFields.name(asked);
            var words = fields.one(name).strip();
            var picked = fields.one(StepFields.picked(asked));
            typed.put(name, List.of(words));
            var pick = services.pick(sheet.campaign().structure(), words, picked);
            pick.chosen().ifPresent(code -> given.add(new Given(asked.id(), asked.key(), 0, null, null, code.value())));
            if (pick.chosen().isEmpty() && !words.isEmpty()) {
                found.put(name, pick.found());
                problems.put(name, pick.found().isEmpty() ? "service-none" : "service-choose");
            }
        }

        private Option option(Asked asked, String sent) {
            return asked.question().choices().stream()
                    .filter(option -> String.valueOf(option.code()).equals(sent))
                    .findFirst()
                    .orElseThrow(() -> new AnswerRefused("choice"));
        }
    }
}
