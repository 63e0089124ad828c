package spplus.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import spplus.tabular.UnreadableTableException.Problem;

/**
 * A workbook (XLSX, ISO/IEC 29500) being read. Nothing in it is run: of a formula only the value that the workbook keeps
 * is read, macros and links are never looked at.
 */
final class Workbook implements AutoCloseable {

    private static final String ROOT = "_rels/.rels";

    private final ZipFile zip;
    private final @Nullable Path copy;
    private final Inflated inflated;
    private final Map<String, String> targets = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean since1904;
    private @Nullable String sharedWords;
    private @Nullable String styles;
    private @Nullable CellText cells;

    private Workbook(Path path, @Nullable Path copy) throws IOException {
        this.copy = copy;
        this.inflated = new Inflated(Files.size(path));
        this.zip =
                new ZipFile(path.toFile(), copy == null ? ZipFile.OPEN_READ : ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
    }

    static Workbook open(Path path) throws IOException {
        return opened(path, null);
    }

    /** A workbook is read from its end: its bytes are put aside, for whoever runs the application only, until it is closed. */
    static Workbook copied(InputStream bytes) throws IOException {
        var copy = Files.createTempFile("table", ".xlsx");
        try {
            Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
            return opened(copy, copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static Workbook opened(Path path, @Nullable Path copy) throws IOException {
        Workbook workbook;
        try {
            workbook = new Workbook(path, copy);
        } catch (ZipException e) {
            throw new UnreadableTableException(Problem.NOT_A_WORKBOOK, String.valueOf(e.getMessage()));
        }
        try {
            workbook.readParts();
            return workbook;
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** Of the sheets that one sees. */
    List<String> names() {
        return seen().stream().map(Sheet::name).toList();
    }

    /** @throws UnreadableTableException when there is none of that name */
    List<Sheet> asked(String name) {
        if (name.isEmpty()) {
            return seen();
        }
        return List.of(sheets.stream()
                .filter(sheet -> sheet.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UnreadableTableException(Problem.NO_SHEET, name)));
    }

    /** @return null when nothing is written in the sheet */
    @Nullable
    Rows rows(Sheet sheet) throws IOException {
        var entry = entry(Objects.requireNonNullElse(targets.get(sheet.relation()), ""))
                .orElseThrow(() -> new UnreadableTableException(Problem.MALFORMED, sheet.name()));
        var bytes = new CountedBytes(inflated.counted(zip.getInputStream(entry)));
        var rows = new SheetRows(this, bytes, entry.getSize(), cells());
        return rows.header().isEmpty() ? null : rows;
    }

    @Override
    public void close() throws IOException {
        zip.close();
        if (copy != null) {
            Files.deleteIfExists(copy);
        }
    }

    private List<Sheet> seen() {
        return sheets.stream().filter(sheet -> !sheet.hidden()).toList();
    }

    private CellText cells() {
        if (cells == null) {
            var words = part(sharedWords).map(SharedWords::read).orElse(SharedWords.NONE);
            var formats = part(styles).map(CellFormats::read).orElse(CellFormats.NONE);
            cells = new CellText(words, formats, since1904);
        }
        return cells;
    }

    private void readParts() {
        var main = new String[] {"xl/workbook.xml"};
        part(ROOT)
                .ifPresent(bytes -> relations(bytes, "", (_, type, target) -> {
                    if (type.endsWith("/officeDocument")) {
                        main[0] = target;
                    }
                }));
        int slash = main[0].lastIndexOf('/') + 1;
        var folder = main[0].substring(0, slash);
        part(folder + "_rels/" + main[0].substring(slash) + ".rels")
                .ifPresent(bytes -> relations(bytes, folder, this::relate));
        if (main[0].endsWith(".xml")) {
            part(main[0]).ifPresent(this::readWorkbook);
        }
        if (sheets.isEmpty()) {
            throw new UnreadableTableException(Problem.NOT_A_WORKBOOK, "");
        }
    }

    private void relate(String id, String type, String target) {
        targets.put(id, target);
        if (type.endsWith("/sharedStrings")) {
            sharedWords = target;
        } else if (type.endsWith("/styles")) {
            styles = target;
        }
    }

    private void readWorkbook(InputStream bytes) {
        try (var xml = new SheetXml(bytes)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    since1904 = List.of("1", "true").contains(xml.attribute("date1904"));
                } else if (xml.starts("sheet")) {
                    boolean hidden =
                            xml.attribute("state").toLowerCase(Locale.ROOT).endsWith("hidden");
                    sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id"), hidden));
                }
            }
        }
    }

    private static void relations(InputStream bytes, String folder, Relations relations) {
        try (var xml = new SheetXml(bytes)) {
            while (xml.next()) {
                if (xml.starts("Relationship")) {
                    var target = xml.attribute("Target");
                    var path = target.startsWith("/") ? target.substring(1) : folder + target;
                    relations.add(xml.attribute("Id"), xml.attribute("Type"), path);
                }
            }
        }
    }

    private Optional<InputStream> part(@Nullable String name) {
        return entry(Objects.requireNonNullElse(name, "")).map(entry -> {
            try {
                return inflated.counted(zip.getInputStream(entry));
            } catch (ZipException e) {
                throw new UnreadableTableException(Problem.UNREADABLE, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private Optional<? extends ZipEntry> entry(String name) {
        var entry = zip.getEntry(name);
        return entry != null
                ? Optional.of(entry)
                : zip.stream()
                        .filter(one -> one.getName().equalsIgnoreCase(name))
                        .findFirst();
    }

    /** One sheet. @param relation id under which the workbook names its part */
    record Sheet(String name, String relation, boolean hidden) {}

    /** Takes what one part says of the others. */
    private interface Relations {
        void add(String id, String type, String target);
    }
}
