package spplus.verbatim.imports;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.upload.Upload;
import spplus.upload.UploadColumns;
import spplus.upload.UploadPages;
import spplus.upload.UploadPages.Columns;
import spplus.upload.UploadPages.Place;
import spplus.upload.UploadPages.Preview;
import spplus.upload.UploadPages.Previews;
import spplus.upload.UploadPages.Problem;
import spplus.upload.UploadRow;
import spplus.upload.Uploads;
import spplus.verbatim.imports.ImportPages.Files;

/** Gathers what those who bring files of texts see. */
@Component
class ImportView {

    private static final int PREVIEWED = 8;

    private final Uploads uploads;
    private final SourceRepository sources;
    private final TextFiles files;
    private final LineReader reader;
    private final TextTools tools;
    private final Perimeter perimeter;
    private final Directory directory;
    private final PlatformSettings platform;
    private final Texts texts;

    ImportView(
            Uploads uploads,
            SourceRepository sources,
            TextFiles files,
            LineReader reader,
            TextTools tools,
            Perimeter perimeter,
            Directory directory,
            PlatformSettings platform,
            Texts texts) {
        this.uploads = uploads;
        this.sources = sources;
        this.files = files;
        this.reader = reader;
        this.tools = tools;
        this.platform = platform;
        this.perimeter = perimeter;
        this.directory = directory;
        this.texts = texts;
    }

    static String home(String structure) {
        return ImportController.PATH + "?structure=" + structure;
    }

    Files files(Actor actor, @Nullable Structure structure, String words, Typed typed) {
        var code = structure == null ? "" : structure.code().value();
        return new Files(
                perimeter.picker(actor, Permission.IMPORT_VOICES, structure, words, ImportController.PATH),
                code,
                structure == null ? List.of() : sources.names(structure.code()),
                structure == null ? null : uploads.of(TextFiles.KIND, code, ImportController.PATH, home(code)),
                typed.source(),
                typed.sheet(),
                typed.suggestions(),
                structure == null ? List.of() : tools(code),
                platform.absolute(TextsApiController.PATH),
                typed.tool(),
                typed.problem(),
                typed.field());
    }

    /** @param asked whether what keeps it from being read is to be said */
    Columns columns(Upload file, UploadColumns columns, boolean asked) {
        var owner = directory.name(new StructureCode(file.owner()));
        return new Columns(
                file,
                new Place(ImportController.PATH, home(file.owner()), texts.t("verbatim.import.title"), owner),
                Arrays.stream(Field.values())
                        .map(field -> choice(field, columns))
                        .toList(),
                new Previews(
                        texts.t("verbatim.import.preview.kept"),
                        texts.t("verbatim.import.preview.none"),
                        previews(file, columns)),
                asked ? problems(columns) : List.of(),
                texts.t("verbatim.import.kept"));
    }

    /** What keeps a file from being read. */
    List<Problem> problems(UploadColumns columns) {
        return columns.has(Field.TEXT.key())
                ? List.of()
                : List.of(Problem.of(Field.TEXT.key(), texts.t("verbatim.import.problem.no-text")));
    }

    private List<ImportPages.Tool> tools(String structure) {
        return tools.of(structure).stream()
                .map(tool -> new ImportPages.Tool(tool.id(), tool.name(), tool.createdAt(), tool.revokedAt()))
                .toList();
    }

    private List<Preview> previews(Upload file, UploadColumns columns) {
        return columns.has(Field.TEXT.key())
                ? uploads.first(file, PREVIEWED).stream()
                        .map(row -> preview(file, columns, row))
                        .toList()
                : List.of();
    }

    private Preview preview(Upload file, UploadColumns columns, UploadRow row) {
        try {
            var read = reader.read(file, columns, row);
            var verdict = texts.t(
                    "verbatim.import.preview.good",
                    directory.name(read.structures().getFirst()));
            return Preview.of(file, row, true, verdict, read.body());
        } catch (LineRefused refused) {
            return Preview.of(file, row, false, files.reason(refused), "");
        }
    }

    private UploadPages.Field choice(Field field, UploadColumns columns) {
        return new UploadPages.Field(
                field.key(),
                texts.t("verbatim.import.target." + field.key()),
                texts.t("verbatim.import.hint." + field.key()),
                field == Field.TEXT,
                columns.column(field.key()));
    }

    /** What was typed and is given back, with what is wrong with it. */
    record Typed(
            String source,
            String sheet,
            boolean suggestions,
            @Nullable String problem,
            String field,
            String tool) {
        static final Typed NOTHING = new Typed("", "", false, null, "");

        Typed(String source, String sheet, boolean suggestions, @Nullable String problem, String field) {
            this(source, sheet, suggestions, problem, field, "");
        }

        static Typed tool(String name, String problem) {
            return new Typed("", "", false, problem, "outil", name);
        }
    }
}
