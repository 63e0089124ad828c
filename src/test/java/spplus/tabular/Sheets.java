package spplus.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written part by part, as spreadsheets write them and as they never would. */
public final class Sheets {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private String properties = "";
    private int count;

    /** With those shared words and those formats of cells. */
    public static Sheets of(String sharedWords, String styles) {
        var made = new Sheets();
        made.parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r1\" Type=\"%s/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
                        .formatted(OFFICE));
        made.part("xl/sharedStrings.xml", "<sst xmlns=\"%s\">%s</sst>".formatted(MAIN, sharedWords));
        made.part("xl/styles.xml", "<styleSheet xmlns=\"%s\">%s</styleSheet>".formatted(MAIN, styles));
        made.relations
                .append("<Relationship Id=\"words\" Type=\"%s/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                        .formatted(OFFICE))
                .append("<Relationship Id=\"styles\" Type=\"%s/styles\" Target=\"/xl/styles.xml\"/>".formatted(OFFICE));
        return made;
    }

    public static Sheets of() {
        return of("", "");
    }

    /** A sheet. @param rows as in {@code sheetData} */
    public Sheets sheet(String name, String rows) {
        return sheet(name, "", rows);
    }

    public Sheets sheet(String name, String attributes, String rows) {
        count++;
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" %s r:id=\"s%d\"/>".formatted(name, count, attributes, count));
        relations.append("<Relationship Id=\"s%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                .formatted(count, OFFICE, count));
        return part(
                "xl/worksheets/sheet%d.xml".formatted(count),
                "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
    }

    /** Days count from 1904, as on old computers of Apple. */
    public Sheets since1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public Sheets part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** A row of words. */
    public static String row(String... words) {
        var row = new StringBuilder("<row>");
        for (var word : words) {
            row.append("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(word.replace("&", "&amp;").replace("<", "&lt;"))
                    .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    public byte[] bytes() throws IOException {
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\">%s<sheets>%s</sheets></workbook>"
                        .formatted(MAIN, OFFICE, properties, sheets));
        part("xl/_rels/workbook.xml.rels", "<Relationships>%s</Relationships>".formatted(relations));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
