package spplus.verbatim.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.upload.Reading;
import spplus.upload.Reading.Left;
import spplus.upload.Upload;
import spplus.upload.UploadColumns;
import spplus.upload.UploadReader;
import spplus.upload.UploadRow;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimStore;

/** Takes the texts of a file, each once, without what is personal; takes them back when it is undone. */
@Component
class TextFiles implements UploadReader.Undoable {

    static final String KIND = "verbatim.texts";

    /** Of files that hold what agents suggest: kept apart from what users say. */
    static final String SUGGESTIONS = "suggestions";

    private static final int MOST_ROWS = 100_000;

    private final SourceRepository sources;
    private final LineReader reader;
    private final VerbatimStore verbatims;
    private final Texts texts;

    TextFiles(SourceRepository sources, LineReader reader, VerbatimStore verbatims, Texts texts) {
        this.sources = sources;
        this.reader = reader;
        this.verbatims = verbatims;
        this.texts = texts;
    }

    static SourceKind kindOf(Upload file) {
        return file.variant().equals(SUGGESTIONS) ? SourceKind.SUGGESTION : SourceKind.IMPORT;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String words() {
        return "verbatim.import";
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    @Override
    public Reading read(Upload file, UploadColumns columns, List<UploadRow> rows) {
        var told = new ArrayList<Incoming>();
        var left = new ArrayList<Left>();
        for (var row : rows) {
            try {
                told.add(reader.read(file, columns, row));
            } catch (LineRefused why) {
                left.add(new Left(row, columns.column(why.name()), reason(why)));
            }
        }
        var seen = new HashSet<>(
                sources.known(told.stream().map(one -> one.source().id()).toList()));
        var fresh = told.stream().filter(one -> seen.add(one.source().id())).toList();
        verbatims.take(fresh);
        return new Reading(fresh.size(), told.size() - fresh.size(), left);
    }

    @Override
    public int takeBack(Upload file, int most) {
        return verbatims.withdrawSome(kindOf(file), file.id().toString(), most);
    }

    String reason(LineRefused why) {
        return texts.t("verbatim.import.reason." + why.code(), LineReader.LONGEST_TEXT);
    }
}
