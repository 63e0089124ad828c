package spplus.survey.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import spplus.survey.ingest.ColumnMapping.Target;
import spplus.survey.ingest.ImportPages.Columns;
import spplus.survey.ingest.ImportPages.Field;
import spplus.survey.ingest.ImportPages.File;
import spplus.survey.ingest.ImportPages.Files;
import spplus.survey.ingest.ImportPages.Preview;
import spplus.survey.ingest.ImportPages.Problem;
import spplus.survey.ingest.ImportRepository.Brought;
import spplus.tabular.TableRow;

/** Gathers what those who bring files of answers see. */
@Component
class ImportView {

    private static final int PREVIEWED = 5;

    private final ImportRepository repository;
    private final ImportDesk desk;
    private final AnswerTools tools;
    private final SheetReader sheets;
    private final FormVersions forms;
    private final Texts texts;
    private final Clock clock;

    ImportView(
            ImportRepository repository,
            ImportDesk desk,
            AnswerTools tools,
            SheetReader sheets,
            FormVersions forms,
            Texts texts,
            Clock clock) {
        this.repository = repository;
        this.desk = desk;
        this.tools = tools;
        this.sheets = sheets;
        this.forms = forms;
        this.texts = texts;
        this.clock = clock;
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
                repository.of(campaign.id()).stream().map(this::file).toList(),
                typed,
                problem,
                field);
    }

    Columns columns(Campaign campaign, Brought file, ColumnMapping mapping, boolean asked) {
        var form = forms.find(campaign.formVersion()).orElseThrow();
        var targets = ColumnMapping.targets(form);
        try (var table = desk.open(file)) {
            var reader = new RowReader(table.header(), targets, mapping, texts);
            return new Columns(
                    campaign.id(),
                    campaign.name(),
                    file.id(),
                    file.name(),
                    file.rows(),
                    table.header(),
                    targets.stream().map(target -> field(target, mapping)).toList(),
                    table.next(PREVIEWED).stream()
                            .map(row -> preview(campaign, form, reader, row))
                            .toList(),
                    asked ? problems(targets, mapping) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What keeps a file from being read. */
    List<Problem> problems(List<Target> targets, ColumnMapping mapping) {
        var problems = new ArrayList<Problem>();
        targets.stream()
                .filter(Target::required)
                .filter(target -> !mapping.columns().containsKey(target.name()))
                .map(target ->
                        new Problem("c-" + target.name(), texts.t("survey.import.problem.required", label(target))))
                .forEach(problems::add);
        if (targets.stream()
                .noneMatch(target -> target.asked() != null && mapping.columns().containsKey(target.name()))) {
            problems.add(new Problem("c-" + ColumnMapping.ID, texts.t("survey.import.problem.no-question")));
        }
        return problems;
    }

    private Preview preview(Campaign campaign, FormVersion form, RowReader reader, TableRow row) {
        try {
            var sheet = sheets.read(campaign, form, reader.read(row), Source.IMPORT);
            var verdict = texts.t("survey.import.preview.good", sheet.given().size());
            return new Preview(row.line(), row.fields(), true, verdict);
        } catch (LineRefused refused) {
            var column = reader.column(refused.field());
            var reason = texts.t("survey.import.reason." + refused.code());
            var verdict = column.isEmpty() ? reason : texts.t("survey.import.preview.bad", column, reason);
            return new Preview(row.line(), row.fields(), false, verdict);
        }
    }

    private Field field(Target target, ColumnMapping mapping) {
        return new Field(
                target.name(),
                label(target),
                texts.t("survey.import.hint." + hint(target)),
                target.required(),
                mapping.columns().getOrDefault(target.name(), ""));
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

    private File file(Brought file) {
        return new File(
                file.id(),
                file.name(),
                tools.find(file.source()).map(Tool::name).orElse(""),
                file.state(),
                file.problem(),
                file.rows(),
                file.done(),
                file.accepted(),
                file.duplicates(),
                file.refused(),
                file.askedAt(),
                file.finishedAt());
    }
}
