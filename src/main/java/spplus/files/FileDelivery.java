package spplus.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Sends files that are ready, part after part. Names come without their ending. */
@Component
public class FileDelivery {

    private final FileDesk files;
    private final TableRows tables;

    FileDelivery(FileDesk files, TableRows tables) {
        this.files = files;
        this.tables = tables;
    }

    /** One document when there is one part, else all of them in one archive. */
    public void pdf(FileJob job, String name, HttpServletResponse response) throws IOException {
        if (files.countParts(job) == 1) {
            head(response, name + ".pdf", MediaType.APPLICATION_PDF_VALUE);
            files.read(job, (_, part) -> response.getOutputStream().write(part));
            return;
        }
        head(response, name + ".zip", "application/zip");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            files.read(job, (number, part) -> {
                zip.putNextEntry(new ZipEntry("%s-%03d.pdf".formatted(name, number)));
                zip.write(part);
            });
        }
    }

    /** A table whose parts were written by {@link TableRows}, for any software. */
    public void csv(FileJob job, String name, HttpServletResponse response) throws IOException {
        head(response, name + ".csv", "text/csv;charset=UTF-8");
        var out = response.getOutputStream();
        out.write(CsvTable.MARK.getBytes(StandardCharsets.UTF_8));
        files.read(job, (_, part) -> out.write(CsvTable.lines(tables.read(part)).getBytes(StandardCharsets.UTF_8)));
    }

    /** The same as a workbook, its first row as the head. */
    public void xlsx(FileJob job, String name, HttpServletResponse response) throws IOException {
        head(response, name + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        try (var workbook = new XlsxTable(response.getOutputStream(), name)) {
            files.read(job, (_, part) -> workbook.add(tables.read(part)));
        }
    }

    private static void head(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
