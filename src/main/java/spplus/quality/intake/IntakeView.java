package spplus.quality.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.StructureCode;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.upload.Upload;
import spplus.upload.UploadPages.Listed;
import spplus.upload.UploadPages.Place;
import spplus.upload.Uploads;

/** Gathers the page of files and tools. */
@Component
class IntakeView {

    private final Uploads uploads;
    private final ResultTools tools;
    private final Perimeter perimeter;
    private final Directory directory;
    private final PlatformSettings platform;
    private final Texts texts;

    IntakeView(
            Uploads uploads,
            ResultTools tools,
            Perimeter perimeter,
            Directory directory,
            PlatformSettings platform,
            Texts texts) {
        this.uploads = uploads;
        this.tools = tools;
        this.perimeter = perimeter;
        this.directory = directory;
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
                chosen == null ? null : files(chosen.code().value()),
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

    private Listed files(String structure) {
        return uploads.of(ResultFiles.KIND, structure, FileController.ADDRESS, home(structure));
    }

    /** Where the page of a file stands. */
    Place place(Upload file) {
        var owner = directory.name(new StructureCode(file.owner()));
        return new Place(FileController.ADDRESS, home(file.owner()), texts.t("quality.file.title"), owner);
    }

    static String home(String structure) {
        return FileController.ADDRESS + "?structure=" + structure;
    }
}
