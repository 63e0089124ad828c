package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.files.FileJob;
import spplus.files.FileMaker;
import spplus.files.TableRows;
import spplus.platform.Texts;
import spplus.survey.mystery.MysteryPages.ByChannel;
import spplus.survey.mystery.MysteryPages.Line;
import spplus.survey.mystery.MysteryPages.Middle;
import spplus.survey.mystery.MysteryPages.Share;
import spplus.survey.mystery.ResultsView.Told;

/** Writes what investigators observed as rows, one for each figure of the page, with what it takes to read them. */
@Component
class MysteryTable implements FileMaker {

    static final String KIND = "survey.mystery";
    private static final List<String> COLUMNS = List.of(
            "code",
            "structure",
            "campaign",
            "from",
            "until",
            "channel",
            "planned",
            "done",
            "criterion",
            "commitment",
            "observed",
            "missing",
            "yes",
            "partly",
            "no",
            "measure",
            "unit",
            "value",
            "low",
            "high",
            "caveat");

    /** From the number of observations to the upper bound. */
    private static final int FIGURES = 10;

    private final MysteryRepository campaigns;
    private final ResultsView view;
    private final Directory directory;
    private final TableRows rows;
    private final Texts texts;
    private final Clock clock;

    MysteryTable(
            MysteryRepository campaigns,
            ResultsView view,
            Directory directory,
            TableRows rows,
            Texts texts,
            Clock clock) {
        this.campaigns = campaigns;
        this.view = view;
        this.directory = directory;
        this.rows = rows;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** All structures at once: read at two moments, two of them could be subtracted. */
    @Override
    public int itemsPerPart() {
        return MysteryExports.MOST;
    }

    @Override
    public byte[] part(FileJob job, List<String> scopes, boolean first) {
        var table = new ArrayList<List<Object>>();
        if (first) {
            table.add(COLUMNS.stream()
                    .<Object>map(column -> texts.t("survey.mystery.column." + column))
                    .toList());
        }
        var places = scopes.stream()
                .flatMap(code -> directory.find(new StructureCode(code)).stream())
                .toList();
        campaigns.find(UUID.fromString(job.details())).ifPresent(campaign -> view.tell(campaign, places)
                .forEach(told -> told.channels().forEach(channel -> add(table, campaign, told, channel))));
        return rows.write(table);
    }

    private void add(List<List<Object>> table, MysteryCampaign campaign, Told told, ByChannel channel) {
        for (var line : channel.lines()) {
            for (var figures : figures(line)) {
                var cells = new ArrayList<Object>(List.of(
                        told.at().code().value(),
                        told.at().name(),
                        campaign.name(),
                        campaign.opensOn().toString(),
                        campaign.closesOn().toString(),
                        texts.t("survey.mystery.channels-of." + channel.channel()),
                        channel.planned(),
                        channel.done(),
                        line.criterion().wording(),
                        (long) line.criterion().commitment()));
                cells.addAll(figures);
                cells.add(caveat(campaign));
                table.add(cells);
            }
        }
    }

    private String caveat(MysteryCampaign campaign) {
        var caveat = texts.t("survey.mystery.column.caveat-text");
        return campaign.isClosed(LocalDate.now(clock))
                ? caveat
                : caveat + " " + texts.t("survey.mystery.column.caveat-running");
    }

    /** One row for each of its figures. */
    private List<List<Object>> figures(Line line) {
        if (line.masked()) {
            return List.of(masked());
        }
        var found = new ArrayList<List<Object>>();
        if (line.middle() != null) {
            found.add(median(line, line.middle()));
        }
        if (line.kept() != null) {
            found.add(share(line, line.kept()));
        }
        return found;
    }

    private List<Object> masked() {
        var cells = new ArrayList<Object>(Collections.nCopies(FIGURES, ""));
        cells.set(0, texts.t("survey.dashboard.masked"));
        return cells;
    }

    private List<Object> median(Line line, Middle middle) {
        return List.of(
                line.observed(),
                line.missing(),
                "",
                "",
                "",
                texts.t("survey.mystery.column.median"),
                texts.t("survey.mystery.unit." + middle.unit()),
                middle.value(),
                bound(middle.low()),
                bound(middle.high()));
    }

    private List<Object> share(Line line, Share kept) {
        boolean rated = line.middle() == null;
        return List.of(
                line.observed(),
                line.missing(),
                rated ? kept.of() : "",
                rated ? line.partly() : "",
                rated ? line.observed() - kept.of() - line.partly() : "",
                rated
                        ? texts.t("survey.mystery.column.share")
                        : texts.t(
                                "survey.mystery.column.within", line.criterion().target()),
                "%",
                100 * kept.value(),
                100 * kept.low(),
                100 * kept.high());
    }

    private static Object bound(@Nullable Integer bound) {
        return bound == null ? "" : (Object) bound.doubleValue();
    }
}
