package spplus.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files that tell the fictional territory. */
final class DemoFiles {

    private DemoFiles() {}

    static InputStream open(String name) {
        return Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name), name);
    }

    static List<NamedCsvRecord> csv(String name) {
        try (var reader = new InputStreamReader(open(name), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(reader)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
