package spplus.directory.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.directory.Registration.Rejection;
import spplus.platform.PlatformSettings;

/**
 * Lines left out by an import, in {@code <data>/rejets/<file>.rejets.csv}: line number, column at fault, reason, then
 * the line as it was. Columns being found by name, the file once corrected can itself be imported.
 */
@Component
class RejectFile {

    private final Path folder;

    RejectFile(PlatformSettings settings) {
        this.folder = settings.data().resolve("rejets");
    }

    /** Replaces what an earlier import of the same file left. */
    Path write(Path imported, OfficialFile file, List<Rejection> rejections) {
        var path = of(imported);
        var lines = new HashMap<Long, OfficialFile.Line>();
        file.lines().forEach(line -> lines.put(line.number(), line));
        try {
            Files.createDirectories(folder);
            try (var csv = CsvWriter.builder().fieldSeparator(';').build(path)) {
                csv.writeRecord(row(List.of("ligne", "colonne", "raison"), file.header()));
                for (var rejection : rejections) {
                    var cause = List.of(String.valueOf(rejection.line()), rejection.field(), rejection.reason());
                    var line = lines.get(rejection.line());
                    csv.writeRecord(row(cause, line == null ? List.of() : line.fields()));
                }
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeEarlier(Path imported) {
        try {
            Files.deleteIfExists(of(imported));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path of(Path imported) {
        return folder.resolve(imported.getFileName() + ".rejets.csv")
                .toAbsolutePath()
                .normalize();
    }

    private static List<String> row(List<String> cause, List<String> fields) {
        var row = new ArrayList<>(cause);
        row.addAll(fields);
        return row;
    }
}
