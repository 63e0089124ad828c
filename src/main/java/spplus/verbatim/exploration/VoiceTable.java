package spplus.verbatim.exploration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.experience.Axis;
import spplus.files.FileJob;
import spplus.files.FileMaker;
import spplus.files.TableRows;
import spplus.platform.Texts;

/** Writes texts as rows: what each says, whole, and what was read in it. */
@Component
class VoiceTable implements FileMaker {

    static final String KIND = "verbatim.texts";
    private static final int TEXTS_A_PART = 500;
    private static final List<String> COLUMNS = List.of(
            "id", "said", "service", "source", "channel", "language", "title", "body", "public", "feeling", "by");

    private final ExportRepository texts;
    private final VoiceWords words;
    private final TableRows rows;
    private final Texts said;

    VoiceTable(ExportRepository texts, VoiceWords words, TableRows rows, Texts said) {
        this.texts = texts;
        this.words = words;
        this.rows = rows;
        this.said = said;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int itemsPerPart() {
        return TEXTS_A_PART;
    }

    /** What was taken back by its source, or moved elsewhere, since the file was asked for is not written. */
    @Override
    public byte[] part(FileJob job, List<String> ids, boolean first) {
        var table = new ArrayList<List<Object>>();
        if (first) {
            table.add(head());
        }
        var found = texts.texts(ids, job.subject().isEmpty() ? List.of() : List.of(job.subject()));
        var services = words.labels(
                VoiceFilter.SERVICE,
                found.stream()
                        .flatMap(text -> text.structures().stream())
                        .distinct()
                        .toList());
        found.forEach(text -> table.add(row(
                text,
                text.structures().stream()
                        .map(code -> services.getOrDefault(code, code))
                        .collect(Collectors.joining(", ")))));
        return rows.write(table);
    }

    private List<Object> head() {
        var axes = Arrays.stream(Axis.values()).map(axis -> said.t("experience.axis." + axis));
        return Stream.of(
                        COLUMNS.stream().map(column -> said.t("verbatim.export.column." + column)),
                        axes,
                        Stream.of("commitments", "urgency", "themes")
                                .map(column -> said.t("verbatim.export.column." + column)))
                .flatMap(one -> one)
                .<Object>map(one -> one)
                .toList();
    }

    private List<Object> row(ExportRepository.Text text, String services) {
        var feeling = text.feeling();
        var cells = new ArrayList<Object>(List.of(
                text.id(),
                text.said().toString(),
                services,
                words.label(VoiceFilter.SOURCE, text.source()),
                text.channels().stream()
                        .map(channel -> words.label(VoiceFilter.CHANNEL, channel))
                        .collect(Collectors.joining(", ")),
                words.label(VoiceFilter.LANGUAGE, text.language()),
                text.title(),
                text.body(),
                said.t(text.open() ? "verbatim.export.yes" : "verbatim.export.no"),
                feeling == null ? "" : words.label(VoiceFilter.FEELING, feeling),
                feeling == null ? "" : said.t(text.byPerson() ? "verbatim.export.person" : "verbatim.export.machine")));
        for (var axis : Axis.values()) {
            var polarity = text.axes().get(axis);
            cells.add(polarity == null ? "" : words.label(VoiceFilter.FEELING, polarity.name()));
        }
        var urgency = text.urgency();
        cells.add(String.join(", ", text.commitments()));
        cells.add(urgency == null ? "" : words.label(VoiceFilter.URGENCY, urgency));
        cells.add(String.join(", ", text.themes()));
        return cells;
    }
}
