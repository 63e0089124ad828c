package spplus.experience.reply;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Texts;
import spplus.tabular.Formulas;

/** Writes exactly what the queue shows as CSV, page after page: nothing is gathered in memory. */
@Component
class QueueExport {

    static final int MOST = 10_000;
    private static final int PAGE = 500;
    private static final List<String> COLUMNS = List.of(
            "reference",
            "publiee",
            "titre",
            "recit",
            "sentiment",
            "etat",
            "echeance",
            "delai",
            "services",
            "canaux",
            "tags");

    private final QueueDesk desk;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    QueueExport(QueueDesk desk, Directory directory, Texts texts, Clock clock) {
        this.desk = desk;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    void write(Selection selection, OutputStream output) throws IOException {
        var writer = new OutputStreamWriter(output, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        line(
                writer,
                COLUMNS.stream()
                        .map(column -> texts.t("experience.reply.column." + column))
                        .toList());
        @Nullable String cursor = null;
        int written = 0;
        do {
            var page = desk.page(selection, cursor, Math.min(PAGE, MOST - written));
            var due = desk.due(page.items());
            for (var row : page.items()) {
                line(writer, cells(row, due.get(row.id())));
            }
            writer.flush();
            written += PAGE;
            cursor = page.next();
        } while (cursor != null && written < MOST);
    }

    private List<String> cells(RowRepository.Row row, ReplyPages.@Nullable Due due) {
        return List.of(
                row.reference(),
                row.publishedAt().atZone(clock.getZone()).toLocalDate().toString(),
                row.title(),
                row.story(),
                texts.t("experience.feeling." + row.feeling()),
                texts.t("experience.reply-state." + row.replyState()),
                due == null ? "" : due.day().toString(),
                due == null ? "" : texts.t("experience.reply.urgency." + due.urgency()),
                services(row),
                row.targets().stream()
                        .flatMap(target -> target.channels().stream())
                        .distinct()
                        .map(channel -> texts.t("experience.channel." + channel))
                        .collect(Collectors.joining(", ")),
                String.join(", ", row.tags()));
    }

    private String services(RowRepository.Row row) {
        var codes = row.targets().stream()
                .map(RowRepository.Concerned::structure)
                .filter(Objects::nonNull)
                .map(StructureCode::new)
                .toList();
        return directory.findAll(codes).values().stream().map(Structure::name).collect(Collectors.joining(", "));
    }

    private static void line(Writer writer, List<String> cells) throws IOException {
        writer.write(cells.stream().map(QueueExport::cell).collect(Collectors.joining(";")));
        writer.write("\r\n");
    }

    /** Always quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    static String cell(String text) {
        var safe = Formulas.harmless(text);
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
