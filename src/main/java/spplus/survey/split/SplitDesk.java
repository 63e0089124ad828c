package spplus.survey.split;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.platform.Ids;
import spplus.survey.SurveySettings;
import spplus.survey.TextsAnswered;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.split.SplitPages.Seen;
import spplus.survey.split.SplitRepository.Place;

/** Moves the answers that came by a button from one place to the procedure they are about, and puts them back. */
@Service
class SplitDesk {

    private static final int TOLD_AT_ONCE = 500;

    private final SplitRepository repository;
    private final CampaignStore campaigns;
    private final SurveySettings settings;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SplitDesk(
            SplitRepository repository,
            CampaignStore campaigns,
            SurveySettings settings,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.campaigns = campaigns;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** @return how many sheets moved; nothing is kept when none did */
    @Transactional
    public int move(Actor actor, Campaign campaign, Seen from, String procedure, String structure) {
        var _ = campaigns.lock(campaign.id()).orElseThrow(Perimeter::notThere);
        var move = Ids.next();
        var unfinishedBefore = LocalDate.now(clock).minusDays(settings.sheet().toDays() + 1);
        repository.begin(move, campaign.id(), from, procedure, structure, clock.instant(), actor.id());
        int noted = repository.note(move, campaign.id(), from, unfinishedBefore);
        if (noted == 0) {
            throw new NothingToMove();
        }
        int sheets =
                repository.shift(move, new Place(from.procedure(), from.structure()), new Place(procedure, structure));
        repository.moved(move, sheets);
        tell(move);
        record(actor, campaign, "survey.answers-moved", from.door(), sheets);
        return sheets;
    }

    /** Those that were moved elsewhere since stay there. @return how many sheets went back */
    @Transactional
    public int undo(Actor actor, Campaign campaign, UUID id) {
        var _ = campaigns.lock(campaign.id()).orElseThrow(Perimeter::notThere);
        var move = repository.lock(campaign.id(), id).orElseThrow(Perimeter::notThere);
        if (move.undoneAt() != null) {
            return 0;
        }
        int sheets = repository.shift(
                id,
                new Place(move.toProcedure(), move.toStructure()),
                new Place(move.fromProcedure(), move.fromStructure()));
        repository.undone(id, clock.instant());
        tell(id);
        record(actor, campaign, "survey.answers-moved-back", move.door(), sheets);
        return sheets;
    }

    /** What people wrote is about another service now. */
    private void tell(UUID move) {
        var texts = repository.texts(move);
        for (int from = 0; from < texts.size(); from += TOLD_AT_ONCE) {
            events.publishEvent(new TextsAnswered(texts.subList(from, Math.min(texts.size(), from + TOLD_AT_ONCE))));
        }
    }

    private void record(Actor actor, Campaign campaign, String action, String door, int sheets) {
        audit.record(AuditEntry.by(actor, action)
                .on("campaign", campaign.id())
                .about(List.of(campaign.structure().value()))
                .fact("door", door)
                .fact("sheets", sheets));
    }

    /** No sheet of that place can be moved. */
    static class NothingToMove extends RuntimeException {}
}
