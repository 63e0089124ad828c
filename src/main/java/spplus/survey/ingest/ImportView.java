package spplus.survey.ingest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.batch.Tool;
import spplus.platform.Texts;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.QuestionKind;
import spplus.survey.domain.Source;
import spplus.survey.ingest.ColumnTargets.Target;
import spplus.survey.ingest.ImportPages.Files;
import spplus.upload.Upload;
import spplus.upload.UploadColumns;
import spplus.upload.UploadPages.Columns;
import spplus.upload.UploadPages.Field;
import spplus.upload.UploadPages.Place;
import spplus.upload.UploadPages.Preview;
import spplus.upload.UploadPages.Previews;
import spplus.upload.UploadPages.Problem;
import spplus.upload.UploadRow;
import spplus.upload.Uploads;

/** Gathers what those who bring files of answers see. */
@Component
class ImportView {

    private static final int PREVIEWED = 5;

    private final Uploads uploads;
    private final AnswerTools tools;
    private final SheetReader sheets;
    private final FormVersions forms;
    private final Texts texts;
    private final Clock clock;

    ImportView(Uploads uploads, AnswerTools tools, SheetReader sheets, FormVersions forms, Texts texts, Clock clock) {
        this.uploads = uploads;
        this.tools = tools;
        this.sheets = sheets;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
    }

    static String home(Campaign campaign) {
        return "/espace/enquetes/campagnes/" + campaign.id() + "/fichiers";
    }

    Files files(Campaign campaign, String typed, @Nullable String problem, String field) {
        var known = tools.of(campaign.id());
        return new Files(
                campaign.id(),
                campaign.name(),
                campaign.state(LocalDate.now(clock)) == Campaign.State.OPEN,
                known.stream()
                        .filter(source -> source.revokedAt() == null)
                        .map(Tool::name)
                        .distinct()
                        .toList(),
                uploads.of(AnswerFiles.KIND, campaign.id().toString(), home(campaign), home(campaign)),
                typed,
                problem,
                field);
    }

    /** @param asked whether what keeps it from being read is to be said */
    Columns columns(Campaign campaign, Upload file, UploadColumns columns, boolean asked) {
        var form = forms.find(campaign.formVersion()).orElseThrow();
        var targets = ColumnTargets.of(form);
        var reader = new RowReader(targets, columns, texts);
        var rows = uploads.first(file, PREVIEWED).stream()
                .map(row -> preview(campaign, form, reader, file, row))
                .toList();
        return new Columns(
                file,
                new Place(home(campaign), home(campaign), texts.t("survey.import.title"), campaign.name()),
                targets.stream().map(target -> field(target, columns)).toList(),
                new Previews("", "", rows),
                asked ? problems(targets, columns) : List.of(),
                texts.t("survey.import.kept"));
    }

    /** What keeps a file from being read. */
    List<Problem> problems(Campaign campaign, UploadColumns columns) {
        return problems(ColumnTargets.of(forms.find(campaign.formVersion()).orElseThrow()), columns);
    }

    private List<Problem> problems(List<Target> targets, UploadColumns columns) {
        var problems = new ArrayList<Problem>();
        targets.stream()
                .filter(Target::required)
                .filter(target -> !columns.has(target.name()))
                .map(target -> Problem.of(target.name(), texts.t("survey.import.problem.required", label(target))))
                .forEach(problems::add);
        if (targets.stream().noneMatch(target -> target.asked() != null && columns.has(target.name()))) {
            problems.add(Problem.of(ColumnTargets.ID, texts.t("survey.import.problem.no-question")));
        }
        return problems;
    }

    private Preview preview(Campaign campaign, FormVersion form, RowReader reader, Upload file, UploadRow row) {
        try {
            var sheet = sheets.read(campaign, form, reader.read(row), Source.IMPORT);
            var verdict = texts.t("survey.import.preview.good", sheet.given().size());
            return Preview.of(file, row, true, verdict, "");
        } catch (LineRefused refused) {
            var column = reader.column(refused.field());
            var reason = texts.t("survey.import.reason." + refused.code());
            var verdict = column.isEmpty() ? reason : texts.t("survey.import.preview.bad", column, reason);
            return Preview.of(file, row, false, verdict, "");
        }
    }

    private Field field(Target target, UploadColumns columns) {
        return new Field(
                target.name(),
                label(target),
                texts.t("survey.import.hint." + hint(target)),
                target.required(),
                columns.column(target.name()));
    }

    private static String hint(Target target) {
        var asked = target.asked();
        return asked == null
                ? target.name()
                : switch (asked.question().kind()) {
                    case MULTIPLE -> "several";
                    case TEXT -> "words";
                    case SMILEY -> "face";
                    case SCALE_5, NPS, EFFORT -> "number";
                    case SINGLE, MATRIX, DATE, STRUCTURE -> "choice";
                };
    }

    private String label(Target target) {
        var asked = target.asked();
        if (asked == null) {
            return texts.t("survey.import.target." + target.name());
        }
        var wording = asked.question().wording().french();
        return asked.question().kind() != QuestionKind.MATRIX
                ? wording
                : asked.question().rows().stream()
                        .filter(row -> row.code() == target.row())
                        .findFirst()
                        .map(row -> texts.t(
                                "survey.import.target.row", wording, row.label().french()))
                        .orElse(wording);
    }
}
