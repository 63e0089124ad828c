package spplus.upload;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import spplus.platform.SecretBox;
import spplus.platform.Texts;
import spplus.tabular.RejectFile;
import spplus.tabular.RowKeys;
import spplus.tabular.TableFile;
import spplus.upload.Reading.Left;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the rows of files sealed, some hundreds together, until each is read, then those that were left out: nobody has
 * screened what is in them, and never is a whole file in memory.
 */
@Component
class Blocks {

    private static final String ROWS = "upload.rows";
    private static final String LEFT_OUT = "upload.rejects";
    private static final int ROWS_AT_ONCE = 200;

    private final UploadRepository repository;
    private final SecretBox box;
    private final JsonMapper json;
    private final Texts texts;

    Blocks(UploadRepository repository, SecretBox box, JsonMapper json, Texts texts) {
        this.repository = repository;
        this.box = box;
        this.json = json;
        this.texts = texts;
    }

    /**
     * Keeps every row of a file.
     *
     * @return how many there are
     * @throws UploadRefused when there is none, or too many
     */
    int keep(UUID upload, TableFile table, int mostRows) {
        var keys = new RowKeys(table.header(), causes());
        int rows = 0;
        int number = 0;
        for (var next = table.next(ROWS_AT_ONCE); !next.isEmpty(); next = table.next(ROWS_AT_ONCE)) {
            var block = next.stream()
                    .map(row -> new UploadRow(row.line(), keys.of(row.fields()), row.fields()))
                    .toList();
            repository.keepBlock(upload, number++, box.seal(ROWS, json.writeValueAsString(block)));
            rows += next.size();
            if (rows > mostRows) {
                throw new UploadRefused("upload.problem.rows", mostRows);
            }
        }
        if (rows == 0) {
            throw new UploadRefused("upload.problem.no-row");
        }
        return rows;
    }

    /** The first rows of those that wait: a block goes once it is read. @throws IllegalStateException when they cannot be opened */
    List<UploadRow> first(UUID upload) {
        return repository.firstBlock(upload).map(this::open).orElse(List.of());
    }

    /** All rows that wait. @throws IllegalStateException when they cannot be opened */
    List<UploadRow> all(UUID upload) {
        return repository.blocks(upload).stream()
                .map(this::open)
                .flatMap(List::stream)
                .toList();
    }

    /** Keeps rows left out, with the reason of each, behind those kept before. */
    void leaveOut(Upload upload, List<Left> left) {
        if (left.isEmpty()) {
            return;
        }
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(csv)) {
            if (upload.counts().refused() == 0) {
                writer.writeRecord(RejectFile.header(causes(), upload.header()));
            }
            left.forEach(one -> writer.writeRecord(RejectFile.record(one.row().asTable(), one.column(), one.reason())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        repository.keepRejects(upload.id(), upload.counts().done(), box.seal(LEFT_OUT, csv.toString()));
    }

    /** The rows left out, as a file that can be mended and brought again. */
    void write(Upload upload, HttpServletResponse response) throws IOException {
        var name = upload.name().replaceFirst("\\.[^.]{1,5}$", "") + ".rejets.csv";
        var attachment = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment.build().toString());
        try (var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            writer.write('\ufeff');
            for (int number : repository.rejects(upload.id())) {
                writer.write(box.open(LEFT_OUT, repository.rejected(upload.id(), number)));
            }
        }
    }

    private List<UploadRow> open(byte[] block) {
        return json.readValue(box.open(ROWS, block), new TypeReference<List<UploadRow>>() {});
    }

    /** How a file of rows left out calls what it puts before each. */
    private List<String> causes() {
        return List.of(
                texts.t("upload.rejects.line"), texts.t("upload.rejects.column"), texts.t("upload.rejects.reason"));
    }
}
