package spplus.survey.answering;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.survey.SurveySettings;
import spplus.survey.answering.KioskPages.Choice;
import spplus.survey.answering.KioskPages.Kiosk;
import spplus.survey.answering.KioskPages.Screen;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.Condition;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Given;
import spplus.survey.domain.Phrase;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.Row;

/** Lays a questionnaire out for a tablet; dates and services, which ask for typing, are left out. */
@Component
class KioskView {

    private final FormVersions forms;
    private final Directory directory;
    private final SurveySettings settings;

    KioskView(FormVersions forms, Directory directory, SurveySettings settings) {
        this.forms = forms;
        this.directory = directory;
        this.settings = settings;
    }

    Kiosk page(Campaign campaign, Provenance from, String pass) {
        var form = forms.find(campaign.formVersion()).orElseThrow();
        return new Kiosk(
                form.title(),
                directory.name(from.structure()),
                campaign.code().value(),
                campaign.path(),
                campaign.path() + "/borne",
                pass,
                settings.kioskIdle().toSeconds(),
                settings.kioskCountdown().toSeconds(),
                screens(form));
    }

    /** Whether all that a tablet asks, and must be answered, is. */
    static boolean lacksNothing(FormVersion form, List<Given> given) {
        return form.steps().stream()
                .flatMap(step -> step.shown(given).stream())
                .filter(asked -> asked.required() && isAsked(asked))
                .allMatch(asked -> given.stream().anyMatch(one -> one.question() == asked.id()));
    }

    private static boolean isAsked(Asked asked) {
        return switch (asked.question().kind()) {
            case DATE, STRUCTURE -> false;
            case SMILEY, SCALE_5, NPS, EFFORT, SINGLE, MULTIPLE, MATRIX, TEXT -> true;
        };
    }

    private static List<Screen> screens(FormVersion form) {
        return IntStream.range(0, form.steps().size())
                .boxed()
                .flatMap(step ->
                        form.steps().get(step).questions().stream().flatMap(asked -> screens(form, asked, step + 1)))
                .toList();
    }

    private static Stream<Screen> screens(FormVersion form, Asked asked, int step) {
        return switch (asked.question().kind()) {
            case DATE, STRUCTURE -> Stream.of();
            case MATRIX -> asked.question().rows().stream().map(row -> screen(form, asked, row, step));
            case SMILEY, SCALE_5, NPS, EFFORT, SINGLE, MULTIPLE, TEXT -> Stream.of(screen(form, asked, null, step));
        };
    }

    private static Screen screen(FormVersion form, Asked asked, @Nullable Row row, int step) {
        var question = asked.question();
        return new Screen(
                question.kind(),
                row == null ? StepFields.name(asked) : StepFields.name(asked, row),
                question.wording(),
                row == null ? Phrase.NONE : row.label(),
                question.help(),
                question.low(),
                question.high(),
                asked.required(),
                step,
                Stream.of(when(form, asked.when()), when(form, row == null ? null : row.when()))
                        .filter(condition -> !condition.isEmpty())
                        .collect(Collectors.joining(";")),
                question.choices().stream()
                        .map(option -> new Choice(option.code(), option.label(), option.alone()))
                        .toList());
    }

    /** Such as {@code q-help_tried=1,2} or, for any line of a matrix, {@code q-reached-1/q-reached-2=1}. */
    private static String when(FormVersion form, @Nullable Condition condition) {
        if (condition == null) {
            return "";
        }
        var names = form.steps().stream()
                .flatMap(step -> step.questions().stream())
                .filter(asked -> asked.key().equals(condition.question()))
                .flatMap(asked -> names(asked, condition))
                .collect(Collectors.joining("/"));
        return names + "="
                + condition.choices().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static Stream<String> names(Asked asked, Condition condition) {
        return asked.question().kind() != QuestionKind.MATRIX
                ? Stream.of(StepFields.name(asked))
                : asked.question().rows().stream()
                        .filter(row -> condition.item() == null || condition.item() == row.code())
                        .map(row -> StepFields.name(asked, row));
    }
}
