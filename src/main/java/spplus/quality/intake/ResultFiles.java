package spplus.quality.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import spplus.access.Scope;
import spplus.commitment.Commitments;
import spplus.platform.Texts;
import spplus.quality.QualitySettings;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.result.Intake;
import spplus.upload.Reading;
import spplus.upload.Reading.Left;
import spplus.upload.Upload;
import spplus.upload.UploadColumns;
import spplus.upload.UploadReader;
import spplus.upload.UploadRow;

/** Reads each file of results in one transaction: all its good lines are drafts, or none. */
@Component
class ResultFiles implements UploadReader {

    static final String KIND = "quality.results";

    private final Intake intake;
    private final IndicatorStore indicators;
    private final Commitments commitments;
    private final QualitySettings settings;
    private final Texts texts;

    ResultFiles(
            Intake intake, IndicatorStore indicators, Commitments commitments, QualitySettings settings, Texts texts) {
        this.intake = intake;
        this.indicators = indicators;
        this.commitments = commitments;
        this.settings = settings;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String words() {
        return "quality.file";
    }

    @Override
    public int mostRows() {
        return settings.rows();
    }

    @Override
    public boolean isWhole() {
        return true;
    }

    /** Past so many faults the columns are probably wrong: nothing is kept, and all of them are said. */
    @Override
    public Reading read(Upload file, UploadColumns columns, List<UploadRow> rows) {
        var checked = check(file, columns, rows);
        if (checked.refused() > settings.rejects()) {
            return Reading.stopped("quality.file.stopped.rejects", left(columns, rows, checked));
        }
        var kept = intake.keep(checked, "FILE", file.by());
        return new Reading(kept.accepted(), 0, left(columns, rows, kept));
    }

    /** What rows would give; writes nothing. */
    Intake.Reading check(Upload file, UploadColumns columns, List<UploadRow> rows) {
        var known = Columns.indicators(indicators.on(commitments.today()));
        var raws = rows.stream()
                .map(row -> Columns.read(row, columns, file.owner(), known, texts))
                .toList();
        return intake.read(raws, Scope.under(Set.of(file.owner())));
    }

    private static List<Left> left(UploadColumns columns, List<UploadRow> rows, Intake.Reading reading) {
        var left = new ArrayList<Left>();
        for (int i = 0; i < rows.size(); i++) {
            var fault = reading.faults().get(i);
            if (fault != null) {
                left.add(new Left(rows.get(i), columns.column(fault.field()), fault.words()));
            }
        }
        return left;
    }
}
