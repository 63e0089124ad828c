package spplus.survey.dashboard;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.survey.domain.CampaignStore;

/** What a file is about, as its order keeps it: months, and the campaign if there is one. */
@Component
class Wanted {

    private static final String ALL = "-";

    private final Directory directory;
    private final CampaignStore campaigns;

    Wanted(Directory directory, CampaignStore campaigns) {
        this.directory = directory;
        this.campaigns = campaigns;
    }

    static String write(FileKind kind, Selection selection) {
        var campaign = selection.campaign();
        return "%s %s %s %s".formatted(kind, selection.from(), selection.to(), campaign == null ? ALL : campaign.id());
    }

    static FileKind kind(String details) {
        return FileKind.valueOf(details.split(" ")[0]);
    }

    /** Empty when the structure or the campaign is gone. */
    Optional<Selection> read(String details, String scope) {
        var parts = details.split(" ");
        var structure = StructureCode.looksLike(scope)
                ? directory.find(new StructureCode(scope)).orElse(null)
                : null;
        var campaign = parts[3].equals(ALL)
                ? null
                : campaigns.find(UUID.fromString(parts[3])).orElse(null);
        if (structure == null || (campaign == null && !parts[3].equals(ALL))) {
            return Optional.empty();
        }
        return Optional.of(new Selection(structure, campaign, YearMonth.parse(parts[1]), YearMonth.parse(parts[2])));
    }
}
