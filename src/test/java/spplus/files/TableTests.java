package spplus.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Tables as spreadsheets read them: numbers are numbers, words are never formulas. */
class TableTests {

    private static final List<List<Object>> ROWS = List.of(
            List.of("Structure", "Réponses", "Note"),
            List.of("=HYPERLINK(\"http://ailleurs\")", 12L, 8.5),
            List.of("Préfecture « é » & <Cie>", 4_000_000_000L, -1.0));

    @TempDir
    Path folder;

    private final TableRows rows = new TableRows(new JsonMapper());

    @Test
    void keepsRowsAsTheyAre() {
        assertThat(rows.read(rows.write(ROWS))).isEqualTo(ROWS);
    }

    @Test
    void writesCsvThatFrenchSpreadsheetsRead() {
        assertThat(CsvTable.lines(rows.read(rows.write(ROWS)))).isEqualTo("""
                "Structure";"Réponses";"Note"\r
                "'=HYPERLINK(""http://ailleurs"")";"12";"8,50"\r
                "Préfecture « é » & <Cie>";"4000000000";"-1,00"\r
                """);
    }

    @Test
    void writesAWorkbookWithoutAFormula() throws Exception {
        var sheet = entries(workbook(List.of(ROWS))).get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .doesNotContain("<f>", "<f ")
                .contains("&apos;=HYPERLINK", "<v>12</v>", "<v>8.5</v>", "&amp; &lt;Cie&gt;", "ySplit=\"1\"");
    }

    @Test
    void writesAWorkbookPartAfterPart() throws Exception {
        var head = List.<List<Object>>of(List.of("n"));
        var part = List.<List<Object>>of(List.of(1L), List.of(2L));
        var sheet = entries(workbook(List.of(head, part, part))).get("xl/worksheets/sheet1.xml");
        assertThat(sheet.split("<row ")).hasSize(6);
    }

    @Test
    void writesAnEmptyWorkbookThatOpens() throws Exception {
        assertThat(entries(workbook(List.of()))).containsKey("xl/worksheets/sheet1.xml");
    }

    private static byte[] workbook(List<List<List<Object>>> parts) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var table = new XlsxTable(bytes, "resultats-S1")) {
            for (var part : parts) {
                table.add(part);
            }
        }
        return bytes.toByteArray();
    }

    private Map<String, String> entries(byte[] workbook) throws Exception {
        var file = Files.write(folder.resolve("workbook.xlsx"), workbook);
        var entries = new HashMap<String, String>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
