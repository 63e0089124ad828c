package spplus.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Writer;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spplus.audit.JournalPages.Line;
import spplus.tabular.Formulas;

/** Entries as a file for spreadsheets: no cell can be taken for a formula. */
class JournalCsv {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CsvWriter writer;
    private final ZoneId zone;

    JournalCsv(Writer output, ZoneId zone) {
        this.writer = CsvWriter.builder().fieldSeparator(';').bufferSize(0).build(output);
        this.zone = zone;
        writer.writeRecord("date", "auteur", "action", "libelle", "nature", "objet", "structures", "details");
    }

    void write(Line line) {
        var cells = Stream.of(
                MOMENT.format(line.at().atZone(zone)),
                line.who(),
                line.action(),
                line.what(),
                line.kind(),
                line.subject(),
                String.join(" ", line.structures()),
                details(line.facts()));
        writer.writeRecord(cells.map(Formulas::harmless).toList());
    }

    private static String details(Map<String, String> facts) {
        return facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(" "));
    }
}
