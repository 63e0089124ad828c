package spplus.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.tabular.UnreadableTableException.Problem;

class WorkbookTests {

    private static final String DATES = """
            <numFmts><numFmt numFmtId="164" formatCode="[$-40C]dd\\ mmmm\\ yyyy"/>
            <numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;€ par jour&quot;"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
            """;

    @TempDir
    private Path folder;

    @Test
    void readsAWorkbookLikeATextWithTheNumbersOfItsRows() throws IOException {
        var file = folder.resolve("plaintes.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "essai", "1.0")) {
            var sheet = workbook.newWorksheet("Plaintes");
            sheet.value(0, 0, " texte ");
            sheet.value(0, 1, "note");
            sheet.value(0, 2, "ville");
            sheet.value(1, 0, "J’attends\ndepuis mai & juin <toujours>");
            sheet.value(1, 1, 3);
            sheet.value(4, 0, "Merci");
        }

        try (var table = TableFile.open(file)) {
            assertThat(table.header()).containsExactly("texte", "note", "ville");
            assertThat(table.sheet()).isEqualTo("Plaintes");
            var rows = table.next(10);
            assertThat(rows)
                    .containsExactly(
                            new TableRow(2, List.of("J’attends\ndepuis mai & juin <toujours>", "3", "")),
                            new TableRow(5, List.of("Merci", "", "")));
            assertThat(rows).allMatch(table::isWhole);
            assertThat(table.next(10)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                s="1"|46095|14/03/2026
                s="3"|46095.0|14/03/2026
                s="2"|46095.395833333336|14/03/2026 09:30
                s="1"|0.75|18:00
                s="1"|59|28/02/1900
                s="1"|1|01/01/1900
                s="4"|46095|46095
                s="0"|1234.5|1234,5
                s="0"|0.30000000000000004|0,3
                s="0"|1.2E+3|1200
                s="77"|12|12
                t="b"|1|VRAI
                t="e"|#N/A|#N/A
                t="str"|_x0041_ bientôt|A bientôt
                t="d"|2026-03-14T09:30:00|14/03/2026 09:30
                t="d"|2026-03-14|14/03/2026
                s="1"|-5|-5
                s="0"|1E+999|1E+999
                """)
    void writesDaysAndNumbersAsTheFrenchDo(String attributes, String value, String expected) throws IOException {
        assertThat(cell("<c %s><v>%s</v></c>".formatted(attributes, value), Sheets.of("", DATES)))
                .isEqualTo(expected);
    }

    @Test
    void countsDaysFrom1904WhenTheWorkbookSaysSo() throws IOException {
        assertThat(cell("<c s=\"1\"><v>44633</v></c>", Sheets.of("", DATES).since1904()))
                .isEqualTo("14/03/2026");
    }

    @Test
    void keepsTheValueOfAFormulaAndNeverRunsIt() throws IOException {
        assertThat(cell("<c><f>1+WEBSERVICE(\"http://exemple.fr\")</f><v>41</v></c>", Sheets.of()))
                .isEqualTo("41");
        assertThat(cell("<c t=\"str\"><f>A1&amp;A2</f><v>déjà calculé</v></c>", Sheets.of()))
                .isEqualTo("déjà calculé");
        assertThat(cell("<c><f>NOW()</f></c><c t=\"inlineStr\"><is><t>suite</t></is></c>", Sheets.of()))
                .isEmpty();
    }

    @Test
    void joinsThePartsOfARichTextWithoutHowItIsPronounced() throws IOException {
        var shared = "<si><t>a</t></si><si><r><t>Très </t></r><r><t><![CDATA[long]]></t></r><rPh sb=\"0\" eb=\"1\">"
                + "<t>non</t></rPh></si>";

        assertThat(cell("<c t=\"s\"><v>1</v></c>", Sheets.of(shared, ""))).isEqualTo("Très long");
    }

    @Test
    void readsTheFirstSheetThatHoldsSomethingOrTheOneAskedFor() throws IOException {
        var bytes = Sheets.of()
                .sheet("Cachée", "state=\"hidden\"", Sheets.row("secret"))
                .sheet("Vide", "<row><c t=\"inlineStr\"><is><t> </t></is></c></row>")
                .sheet("Mai", Sheets.row("texte") + Sheets.row("Merci"))
                .sheet("Juin", Sheets.row("avis") + Sheets.row("Bravo"))
                .bytes();

        try (var first = open(bytes, "")) {
            assertThat(first.sheet()).isEqualTo("Mai");
            assertThat(first.sheets()).containsExactly("Vide", "Mai", "Juin");
            assertThat(first.header()).containsExactly("texte");
        }
        try (var chosen = open(bytes, "Juin")) {
            assertThat(chosen.header()).containsExactly("avis");
        }
        assertProblem(Problem.NO_SHEET, bytes, "Août");
        assertProblem(Problem.EMPTY, bytes, "Vide");
    }

    @Test
    void stopsBeforeABombGoesOff() throws IOException {
        var empty = Sheets.row("a".repeat(1000)).repeat(60_000);
        assertProblem(Problem.TOO_LARGE, Sheets.of().sheet("Bombe", empty).bytes(), "");
        assertProblem(
                Problem.TOO_LARGE,
                Sheets.of("<si><t>" + "a".repeat(70 << 20) + "</t></si>", "")
                        .sheet("Bombe", "<row><c t=\"s\"><v>0</v></c></row>")
                        .bytes(),
                "");
    }

    @Test
    void refusesAWordToldAThousandTimes() throws IOException {
        var row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(2_000) + "</row>";
        assertProblem(
                Problem.TOO_LARGE,
                Sheets.of("<si><t>" + "a".repeat(200_000) + "</t></si>", "")
                        .sheet("Bombe", row)
                        .bytes(),
                "");
    }

    @Test
    void refusesACellOrANameThatWouldFillTheMemory() throws IOException {
        var cell = "<row><c t=\"inlineStr\"><is><t>" + "a".repeat(300_000) + "</t></is></c></row>";
        assertProblem(Problem.TOO_LARGE, Sheets.of().sheet("Bombe", cell).bytes(), "");
        var name = "<row><c r=\"" + "A".repeat(20 << 20) + "\"><v>1</v></c></row>";
        assertProblem(
                Problem.TOO_LARGE,
                Sheets.of().sheet("Bombe", noise(400_000) + name).bytes(),
                "");
    }

    /** Spaces that do not shrink well, so that the file may swell. */
    private static String noise(int length) {
        var random = new java.util.Random(1);
        var text = new StringBuilder("<!--");
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.append("-->").toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFD1", "CZZ1"})
    void refusesColumnsThatWouldFillTheMemory(String place) throws IOException {
        var row = "<row><c r=\"" + place + "\"><v>1</v></c></row>";
        assertProblem(Problem.TOO_LARGE, Sheets.of().sheet("Large", row).bytes(), "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row><c t=\"s\"><v>2000000000</v></c></row>",
                "<row><c t=\"s\"><v>mot</v></c></row>",
                "<row r=\"1x\"><c><v>1</v></c></row>",
                "<row><c><v>1</c></row>",
                "<row><c t=\"inlineStr\"><is><t>&bombe;</t></is></c></row>",
                "<row><c r=\"12\"><v>1</v></c></row>"
            })
    void saysThatItIsMalformed(String rows) throws IOException {
        assertProblem(Problem.MALFORMED, Sheets.of().sheet("Cassée", rows).bytes(), "");
    }

    @Test
    void neitherDeclaresNorFetchesEntities() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "secret");
        var sheet = """
                <!DOCTYPE worksheet [<!ENTITY lol "lol"><!ENTITY file SYSTEM "%s">]>
                <worksheet><sheetData><row><c t="inlineStr"><is><t>x&lol;&file;</t></is></c></row></sheetData></worksheet>
                """.formatted(secret.toUri());
        var bytes = Sheets.of()
                .sheet("Piège", "")
                .part("xl/worksheets/sheet1.xml", sheet)
                .bytes();

        try (var table = open(bytes, "")) {
            assertThat(table.header()).noneMatch(name -> name.contains("secret") || name.contains("lol"));
        } catch (UnreadableTableException e) {
            assertThat(e.problem()).isEqualTo(Problem.MALFORMED);
        }
    }

    @Test
    void tellsOtherFilesFromWorkbooks() throws IOException {
        var compound = new byte[2048];
        System.arraycopy(
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1},
                0,
                compound,
                0,
                8);
        assertProblem(Problem.OLD_WORKBOOK, compound.clone(), "");
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, compound, 1152, name.length);
        assertProblem(Problem.ENCRYPTED, compound, "");
        assertProblem(Problem.NOT_A_WORKBOOK, zip("word/document.xml", "<document/>"), "");
        assertProblem(Problem.NOT_A_WORKBOOK, zip("xl/workbook.xml", "<workbook><sheets/></workbook>"), "");
        assertProblem(Problem.NOT_A_WORKBOOK, "PK\u0003\u0004\u0014\0\0\0 coupé".getBytes(StandardCharsets.UTF_8), "");
        var locked = zip("xl/workbook.xml", "<workbook/>");
        locked[6] |= 1;
        assertProblem(Problem.ENCRYPTED, locked, "");
        var cut = Sheets.of().sheet("Coupée", Sheets.row("texte")).bytes();
        assertProblem(Problem.NOT_A_WORKBOOK, java.util.Arrays.copyOf(cut, cut.length / 2), "");
    }

    @Test
    void readsManyRowsAFewAtATimeAndSaysHowFarItIs() throws IOException {
        var words = Sheets.row("n", "texte & suite")
                + java.util.stream.IntStream.range(0, 20_000)
                        .mapToObj(n -> Sheets.row(String.valueOf(n), "récit & suite " + n * 7919L))
                        .collect(java.util.stream.Collectors.joining());
        long rows = 0;
        try (var table = open(Sheets.of().sheet("Longue", words).bytes(), "")) {
            for (var next = table.next(500); !next.isEmpty(); next = table.next(500)) {
                rows += next.size();
                assertThat(table.readSoFar()).isBetween(0.0, 1.0);
            }
            assertThat(table.readSoFar()).isGreaterThan(0.99);
        }
        assertThat(rows).isEqualTo(20_000);
    }

    private static String cell(String cell, Sheets sheets) throws IOException {
        var rows = Sheets.row("colonne", "autre") + "<row>" + cell + "</row>" + Sheets.row("fin", "fin");
        try (var table = open(sheets.sheet("Feuille", rows).bytes(), "")) {
            return table.next(1).getFirst().field(0);
        }
    }

    private static TableFile open(byte[] bytes, String sheet) {
        return TableFile.read(new ByteArrayInputStream(bytes), bytes.length, sheet);
    }

    private static byte[] zip(String name, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void assertProblem(Problem expected, byte[] bytes, String sheet) {
        assertThatThrownBy(() -> {
                    try (var table = open(bytes, sheet)) {
                        while (!table.next(1000).isEmpty()) {}
                    }
                })
                .isInstanceOfSatisfying(UnreadableTableException.class, e -> assertThat(e.problem())
                        .isEqualTo(expected));
    }
}
