package spplus.verbatim.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.verbatim.imports.ImportPages.Choice;
import spplus.verbatim.imports.ImportPages.Columns;
import spplus.verbatim.imports.ImportPages.File;
import spplus.verbatim.imports.ImportPages.Files;
import spplus.verbatim.imports.ImportPages.Preview;
import spplus.verbatim.imports.ImportPages.Problem;
import spplus.verbatim.imports.ImportRepository.Brought;

/** Gathers what those who bring files of texts see. */
@Component
class ImportView {

    private static final int PREVIEWED = 8;
    private static final int SHORT = 120;

    private final ImportRepository repository;
    private final SourceRepository sources;
    private final ImportDesk desk;
    private final Blocks blocks;
    private final LineReader reader;
    private final TextTools tools;
    private final Perimeter perimeter;
    private final Directory directory;
    private final PlatformSettings platform;
    private final Texts texts;

    ImportView(
            ImportRepository repository,
            SourceRepository sources,
            ImportDesk desk,
            Blocks blocks,
            LineReader reader,
            TextTools tools,
            Perimeter perimeter,
            Directory directory,
            PlatformSettings platform,
            Texts texts) {
        this.repository = repository;
        this.sources = sources;
        this.desk = desk;
        this.blocks = blocks;
        this.reader = reader;
        this.tools = tools;
        this.platform = platform;
        this.perimeter = perimeter;
        this.directory = directory;
        this.texts = texts;
    }

    Files files(Actor actor, @Nullable Structure structure, String words, Typed typed) {
        return new Files(
                perimeter.picker(actor, Permission.IMPORT_VOICES, structure, words, ImportController.PATH),
                structure == null ? "" : structure.code().value(),
                structure == null ? List.of() : sources.names(structure.code()),
                structure == null
                        ? List.of()
                        : repository.of(structure.code()).stream()
                                .map(ImportView::file)
                                .toList(),
                typed.source(),
                typed.sheet(),
                typed.suggestions(),
                structure == null
                        ? List.of()
                        : tools.of(structure.code().value()).stream()
                                .map(tool -> new ImportPages.Tool(
                                        tool.id(), tool.name(), tool.createdAt(), tool.revokedAt()))
                                .toList(),
                platform.absolute(TextsApiController.PATH),
                typed.tool(),
                typed.problem(),
                typed.field());
    }

    /** @param asked whether what keeps it from being read is to be said */
    Columns columns(Brought file, Map<Field, String> mapping, boolean asked) {
        return new Columns(
                file(file),
                file.structure().value(),
                directory.name(file.structure()),
                file.header(),
                Arrays.stream(Field.values())
                        .map(field -> choice(field, mapping))
                        .toList(),
                mapping.containsKey(Field.TEXT)
                        ? blocks.read(file.id()).stream()
                                .limit(PREVIEWED)
                                .map(line -> preview(file, mapping, line))
                                .toList()
                        : List.of(),
                asked ? problems(mapping) : List.of());
    }

    /** What keeps a file from being read. */
    List<Problem> problems(Map<Field, String> mapping) {
        return mapping.containsKey(Field.TEXT)
                ? List.of()
                : List.of(new Problem("c-text", texts.t("verbatim.import.problem.no-text")));
    }

    private Preview preview(Brought file, Map<Field, String> mapping, Line line) {
        var cells = file.header().stream()
                .map(column -> shortened(line.row().field(file.header().indexOf(column))))
                .toList();
        try {
            var read = reader.read(file, mapping, line);
            var verdict = texts.t(
                    "verbatim.import.preview.good",
                    directory.name(read.structures().getFirst()));
            return new Preview(line.number(), true, verdict, shortened(read.body()), cells);
        } catch (LineRefused refused) {
            var reason = texts.t("verbatim.import.reason." + refused.code(), LineReader.LONGEST_TEXT);
            return new Preview(line.number(), false, reason, "", cells);
        }
    }

    private Choice choice(Field field, Map<Field, String> mapping) {
        return new Choice(
                field.key(),
                texts.t("verbatim.import.target." + field.key()),
                texts.t("verbatim.import.hint." + field.key()),
                field == Field.TEXT,
                mapping.getOrDefault(field, ""));
    }

    private static String shortened(String words) {
        int end =
                words.length() <= SHORT ? words.length() : words.offsetByCodePoints(0, words.codePointCount(0, SHORT));
        return end == words.length() ? words : words.substring(0, end) + "…";
    }

    private static File file(Brought file) {
        var counts = file.counts();
        return new File(
                file.id(),
                file.name(),
                file.sheet(),
                file.sourceName(),
                file.by(),
                file.state(),
                file.problem(),
                counts.rows(),
                counts.done(),
                counts.taken(),
                counts.duplicates(),
                counts.refused(),
                counts.withdrawn(),
                file.askedAt());
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
