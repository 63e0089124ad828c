package spplus.quality.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;

/** Gathers the page of files and tools. */
@Component
class IntakeView {

    private static final int SHOWN = 50;

    private final FileRepository files;
    private final ResultTools tools;
    private final Perimeter perimeter;
    private final PlatformSettings platform;
    private final Texts texts;

    IntakeView(FileRepository files, ResultTools tools, Perimeter perimeter, PlatformSettings platform, Texts texts) {
        this.files = files;
        this.tools = tools;
        this.perimeter = perimeter;
        this.platform = platform;
        this.texts = texts;
    }

    ModelAndView page(
            Actor actor, String structure, String words, String typed, @Nullable String problem, String field) {
        var chosen =
                perimeter.chosen(actor, Permission.ENTER_RESULTS, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.ENTER_RESULTS, chosen, words, FileController.ADDRESS);
        var shown = new IntakePages.Files(
                picker,
                chosen,
                chosen == null
                        ? List.of()
                        : files.of(chosen.code().value(), SHOWN).stream()
                                .map(IntakeView::file)
                                .toList(),
                chosen == null
                        ? List.of()
                        : tools.of(chosen.code().value()).stream()
                                .map(one ->
                                        new IntakePages.Tool(one.id(), one.name(), one.createdAt(), one.revokedAt()))
                                .toList(),
                platform.absolute("/api/v1/results:batch"),
                typed,
                problem,
                field);
        var page = new ModelAndView("quality/result/files", "shown", shown);
        if (problem != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    List<IntakePages.Field> fields(Columns columns) {
        return Columns.TARGETS.stream()
                .map(target -> new IntakePages.Field(
                        target,
                        texts.t("quality.file.target." + target),
                        Columns.REQUIRED.contains(target),
                        columns.column(target)))
                .toList();
    }

    private static IntakePages.File file(Brought file) {
        return new IntakePages.File(
                file.id(),
                file.name(),
                file.state(),
                file.rows(),
                file.accepted(),
                file.refused(),
                file.agentName(),
                file.askedAt());
    }
}
