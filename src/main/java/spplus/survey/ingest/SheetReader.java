package spplus.survey.ingest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.core.WrittenText;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.Given;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.ScreenedText;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Sheet;
import spplus.survey.domain.Source;

/** Turns a line into a sheet of its campaign, or says what is wrong with it. */
@Component
class SheetReader {

    private static final int LONGEST_ID = 100;

    private final Directory directory;
    private final ScreenedText screened;
    private final Clock clock;

    SheetReader(Directory directory, ScreenedText screened, Clock clock) {
        this.directory = directory;
        this.screened = screened;
        this.clock = clock;
    }

    /** @throws LineRefused when it cannot be counted */
    Sheet read(Campaign campaign, FormVersion form, Incoming.Line line, Source by) {
        if (line.id() == null || line.id().isBlank() || line.id().length() > LONGEST_ID || hasControls(line.id())) {
            throw new LineRefused(
                    "id", "id", "1 to 100 characters, no control among them, unlike those of other lines");
        }
        var from = new Provenance(by, channel(line), null, structure(campaign, line), null, null);
        var given = given(form, line);
        var id = campaign.anonymous() ? UUID.randomUUID() : Ids.next();
        var blank = new Sheet(id, campaign, form, day(campaign, line), from, List.of(), 0, false);
        var sheet = blank.with(given, form.steps().size(), true);
        complete(form, sheet);
        return sheet;
    }

    private static boolean hasControls(String id) {
        return id.chars().anyMatch(Character::isISOControl);
    }

    private List<Given> given(FormVersion form, Incoming.Line line) {
        var answers = line.answers();
        if (answers == null || answers.isEmpty()) {
            throw new LineRefused("answers", "missing", "nothing is answered");
        }
        var asked = form.steps().stream()
                .flatMap(step -> step.questions().stream())
                .collect(Collectors.toMap(Asked::key, one -> one));
        var given = new ArrayList<Given>();
        answers.forEach((key, value) -> {
            var question = asked.get(key);
            if (question == null) {
                throw new LineRefused(
                        "answers." + key, "unknown-question", "the questionnaire asks: " + asked.keySet());
            }
            if (value != null) {
                given.addAll(read(question, value));
            }
        });
        return given;
    }

    private List<Given> read(Asked asked, Object value) {
        return switch (asked.question().kind()) {
            case SMILEY, SCALE_5, NPS, EFFORT, SINGLE -> List.of(choice(asked, 0, value));
            case MULTIPLE -> several(asked, value);
            case MATRIX -> matrix(asked, value);
            case TEXT -> words(asked, value);
            case DATE, STRUCTURE ->
                throw new LineRefused("answers." + asked.key(), "not-taken", "this kind of question is not taken here");
        };
    }

    private static Given choice(Asked asked, int item, Object value) {
        if (value instanceof Integer code) {
            var option = asked.question().choice(code);
            if (option.isPresent()) {
                return new Given(
                        asked.id(),
                        asked.key(),
                        item,
                        option.get().code(),
                        option.get().points(),
                        "");
            }
        }
        throw unknownChoice(asked);
    }

    private static List<Given> several(Asked asked, Object value) {
        if (!(value instanceof List<?> codes)) {
            throw unknownChoice(asked);
        }
        var given = codes.stream()
                .map(code -> code == null ? "" : code)
                .map(code -> choice(asked, 0, code))
                .distinct()
                .toList();
        boolean alone = given.stream().anyMatch(one -> asked.question().choices().stream()
                .anyMatch(option ->
                        option.alone() && Integer.valueOf(option.code()).equals(one.choice())));
        if (alone && given.size() > 1) {
            throw new LineRefused("answers." + asked.key(), "alone", "one of these choices excludes the others");
        }
        return given;
    }

    private static List<Given> matrix(Asked asked, Object value) {
        if (!(value instanceof Map<?, ?> lines)) {
            throw new LineRefused(
                    "answers." + asked.key(), "matrix", "an option for each line, by the code of the line");
        }
        return lines.entrySet().stream()
                .map(entry -> choice(
                        asked,
                        row(asked, String.valueOf(entry.getKey())),
                        String.valueOf(entry.getValue()).equals("null") ? "" : entry.getValue()))
                .toList();
    }

    private static int row(Asked asked, String code) {
        return asked.question().rows().stream()
                .filter(row -> String.valueOf(row.code()).equals(code))
                .findFirst()
                .orElseThrow(() -> new LineRefused("answers." + asked.key(), "unknown-line", "no such line: " + code))
                .code();
    }

    private List<Given> words(Asked asked, Object value) {
        if (!(value instanceof String text) || text.length() > ScreenedText.LONGEST) {
            throw new LineRefused("answers." + asked.key(), "words", "words, 5000 characters at most");
        }
        return WrittenText.text(text).isEmpty()
                ? List.of()
                : List.of(new Given(asked.id(), asked.key(), 0, null, null, screened.of(WrittenText.text(text))));
    }

    private StructureCode structure(Campaign campaign, Incoming.Line line) {
        var code = line.structure();
        if (code == null) {
            return campaign.structure();
        }
        if (!StructureCode.looksLike(code)
                || !directory
                        .lineage(new StructureCode(code))
                        .contains(campaign.structure().value())) {
            throw new LineRefused("structure", "unknown-structure", "neither that of the campaign nor one below");
        }
        return new StructureCode(code);
    }

    private LocalDate day(Campaign campaign, Incoming.Line line) {
        var today = LocalDate.now(clock);
        if (campaign.anonymous() || line.answeredOn() == null) {
            return campaign.dayOf(today);
        }
        try {
            var day = LocalDate.parse(line.answeredOn());
            boolean early = day.isBefore(campaign.opensOn());
            boolean late = day.isAfter(today) || (campaign.closesOn() != null && day.isAfter(campaign.closesOn()));
            if (early || late) {
                throw new LineRefused("answeredOn", "out-of-campaign", "a day of the campaign, not after today");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new LineRefused("answeredOn", "day", "a day such as 2026-03-14");
        }
    }

    private static @Nullable ServedBy channel(Incoming.Line line) {
        var channel = line.channel();
        if (channel == null) {
            return null;
        }
        return Arrays.stream(ServedBy.values())
                .filter(one -> one.name().equals(channel))
                .findFirst()
                .orElseThrow(() ->
                        new LineRefused("channel", "unknown-channel", "one of " + Arrays.toString(ServedBy.values())));
    }

    /** What is required of who answered so must be there, but days and services, which tools do not send. */
    private static void complete(FormVersion form, Sheet sheet) {
        Set<Integer> answered = sheet.given().stream().map(Given::question).collect(Collectors.toSet());
        form.steps().stream()
                .flatMap(step -> step.shown(sheet.given()).stream())
                .filter(asked -> asked.required() && isTaken(asked))
                .filter(asked -> !answered.contains(asked.id()))
                .findFirst()
                .ifPresent(asked -> {
                    throw new LineRefused("answers." + asked.key(), "missing", "this question is required");
                });
    }

    private static boolean isTaken(Asked asked) {
        return asked.question().kind() != QuestionKind.STRUCTURE
                && asked.question().kind() != QuestionKind.DATE;
    }

    private static LineRefused unknownChoice(Asked asked) {
        return new LineRefused(
                "answers." + asked.key(),
                "unknown-choice",
                "one of "
                        + asked.question().choices().stream()
                                .map(option -> option.code())
                                .toList());
    }
}
