package spplus.experience.promise;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.experience.domain.PromiseWord;
import spplus.platform.PlatformSettings;
import spplus.platform.Texts;
import spplus.tabular.Formulas;

/** Writes a list of promises as CSV, page after page: what structures say and what authors say in their own columns. */
@Component
class RegisterExport {

    static final int MOST = 10_000;
    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "promesse",
            "qui",
            "structure",
            "code",
            "faite",
            "echeance",
            "echeance-initiale",
            "motif-report",
            "dit-service",
            "dit-service-le",
            "mot-service",
            "dit-auteur",
            "dit-auteur-le",
            "etat",
            "experience");

    private final RegisterRepository register;
    private final Directory directory;
    private final PlatformSettings platform;
    private final Texts texts;
    private final Clock clock;

    RegisterExport(
            RegisterRepository register, Directory directory, PlatformSettings platform, Texts texts, Clock clock) {
        this.register = register;
        this.directory = directory;
        this.platform = platform;
        this.texts = texts;
        this.clock = clock;
    }

    void write(RegisterRepository.Selection selection, OutputStream output) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        line(
                writer,
                COLUMNS.stream()
                        .map(column -> texts.t("experience.promise.column." + column))
                        .toList());
        @Nullable String cursor = null;
        int written = 0;
        do {
            var page = register.page(selection, cursor, Math.min(PAGE, MOST - written));
            var names = directory.findAll(RegisterRepository.structures(page.items()));
            for (var row : page.items()) {
                var structure = names.get(row.promise().structure());
                line(
                        writer,
                        cells(row, structure == null ? row.promise().structure().value() : structure.name()));
            }
            writer.flush();
            written += PAGE;
            cursor = page.next();
        } while (cursor != null && written < MOST);
    }

    private List<String> cells(RegisterRepository.Row row, String structure) {
        var promise = row.promise();
        return List.of(
                promise.what(),
                promise.who(),
                structure,
                promise.structure().value(),
                day(promise.madeAt()),
                promise.dueOn().toString(),
                promise.firstDueOn().toString(),
                Objects.requireNonNullElse(promise.extensionReason(), ""),
                word(promise.told()),
                day(promise.toldAt()),
                Objects.requireNonNullElse(promise.toldWord(), ""),
                word(promise.witnessed()),
                day(promise.witnessedAt()),
                texts.t("experience.promise.state." + promise.state().name()),
                platform.absolute(row.address()));
    }

    private String day(@Nullable Instant instant) {
        return instant == null
                ? ""
                : instant.atZone(clock.getZone()).toLocalDate().toString();
    }

    private String word(@Nullable PromiseWord word) {
        return word == null ? "" : texts.t("experience.promise.word." + word.name());
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        writer.write(cells.stream().map(RegisterExport::cell).collect(Collectors.joining(";")));
        writer.write("\r\n");
    }

    /** Always quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        var safe = Formulas.harmless(text);
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
