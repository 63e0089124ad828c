package spplus.survey.ingest;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Source;
import spplus.upload.Reading;
import spplus.upload.Reading.Left;
import spplus.upload.Upload;
import spplus.upload.UploadColumns;
import spplus.upload.UploadReader;
import spplus.upload.UploadRow;

/** Counts the answers of a file, as long as its campaign is open and its source has a key that is not revoked. */
@Component
class AnswerFiles implements UploadReader {

    static final String KIND = "survey.answers";
    private static final int MOST_ROWS = 100_000;

    private final AnswerTools tools;
    private final CampaignStore campaigns;
    private final FormVersions forms;
    private final LineTaker taker;
    private final Texts texts;
    private final Clock clock;

    AnswerFiles(
            AnswerTools tools, CampaignStore campaigns, FormVersions forms, LineTaker taker, Texts texts, Clock clock) {
        this.tools = tools;
        this.campaigns = campaigns;
        this.forms = forms;
        this.taker = taker;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String words() {
        return "survey.import";
    }

    @Override
    public int mostRows() {
        return MOST_ROWS;
    }

    @Override
    public Reading read(Upload file, UploadColumns columns, List<UploadRow> rows) {
        var campaign = campaigns.find(UUID.fromString(file.owner())).orElseThrow();
        if (campaign.state(LocalDate.now(clock)) != Campaign.State.OPEN || !campaigns.holdsOpen(campaign.id())) {
            return Reading.stopped("survey.import.stopped.closed", List.of());
        }
        if (tools.find(file.from()).filter(tool -> tool.revokedAt() == null).isEmpty()) {
            return Reading.stopped("survey.import.stopped.revoked", List.of());
        }
        return count(file, campaign, columns, rows);
    }

    private Reading count(Upload file, Campaign campaign, UploadColumns columns, List<UploadRow> rows) {
        var form = forms.find(campaign.formVersion()).orElseThrow();
        var reader = new RowReader(ColumnTargets.of(form), columns, texts);
        var lines = new ArrayList<Outcome.Line>();
        var left = new ArrayList<Left>();
        for (var row : rows) {
            var line = reader.taken(
                    row, read -> taker.take(file.from(), Source.IMPORT, campaign, form, read, (int) row.line()));
            lines.add(line);
            if (line.code() != null) {
                var column = line.field() == null ? "" : reader.column(line.field());
                left.add(new Left(row, column, texts.t("survey.import.reason." + line.code())));
            }
        }
        var outcome = Outcome.of(lines);
        return new Reading(outcome.accepted(), outcome.duplicates(), left);
    }
}
