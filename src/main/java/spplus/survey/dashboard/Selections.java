package spplus.survey.dashboard;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.survey.dashboard.DashboardPages.Form;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;

/** Reads what is asked for: by default all campaigns over the last twelve months. */
@Component
class Selections {

    private static final int CAMPAIGNS = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ScoreRepository scores;
    private final CampaignStore campaigns;
    private final Clock clock;

    Selections(ScoreRepository scores, CampaignStore campaigns, Clock clock) {
        this.scores = scores;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when that campaign is not its own and has no answer there */
    Asked read(Structure structure, String campaign, String from, String to) {
        var chosen = campaign.isEmpty() ? null : campaign(structure, campaign);
        if (chosen != null && chosen.anonymous()) {
            var only = YearMonth.from(chosen.opensOn());
            return new Asked(new Selection(structure, chosen, only, only), null);
        }
        var last = to.isEmpty() ? YearMonth.now(clock) : month(to);
        var first = from.isEmpty() && last != null ? last.minusMonths(Selection.USUAL - 1) : month(from);
        if (first == null
                || last == null
                || last.isBefore(first)
                || first.plusMonths(Selection.LONGEST).isBefore(last)) {
            var now = YearMonth.now(clock);
            return new Asked(new Selection(structure, chosen, now.minusMonths(Selection.USUAL - 1), now), "period");
        }
        return new Asked(new Selection(structure, chosen, first, last), null);
    }

    /** @param empty whether nothing was found: then where there is something is said */
    Form form(Selection selection, boolean empty) {
        var structure = selection.structure();
        var campaign = selection.campaign();
        return new Form(
                structure.code().value(),
                structure.name(),
                selection.from().toString(),
                selection.to().toString(),
                selection.first(),
                selection.to().atEndOfMonth(),
                campaign == null ? null : campaign.id(),
                scores.campaigns(structure.code().value(), CAMPAIGNS).stream()
                        .map(known -> new DashboardPages.Campaign(known.id(), known.name(), known.anonymous()))
                        .toList(),
                selection.query(),
                empty ? nearest(selection) : null);
    }

    private @Nullable String nearest(Selection selection) {
        return scores.lastMonth(selection)
                .map(YearMonth::from)
                .map(last -> new Selection(
                                selection.structure(),
                                selection.campaign(),
                                last.minusMonths(Selection.USUAL - 1),
                                last)
                        .query())
                .orElse(null);
    }

    private Campaign campaign(Structure structure, String id) {
        try {
            var wanted = UUID.fromString(id);
            return campaigns
                    .find(wanted)
                    .filter(found -> found.structure().equals(structure.code())
                            || scores.isAnswered(structure.code().value(), wanted))
                    .orElseThrow(Perimeter::notThere);
        } catch (IllegalArgumentException e) {
            throw Perimeter.notThere();
        }
    }

    private static @Nullable YearMonth month(String text) {
        try {
            var month = YearMonth.parse(text);
            return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR ? month : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** @param problem key of what is wrong with what was asked, null when nothing is */
    record Asked(Selection selection, @Nullable String problem) {}
}
