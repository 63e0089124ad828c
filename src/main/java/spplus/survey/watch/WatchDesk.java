package spplus.survey.watch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;

/** Keeps what agents ask to be told of, each their own. */
@Service
@Transactional
class WatchDesk {

    static final int MOST = 50;

    private final WatchRepository watches;
    private final CampaignStore campaigns;
    private final Clock clock;

    WatchDesk(WatchRepository watches, CampaignStore campaigns, Clock clock) {
        this.watches = watches;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    List<Watch> of(Actor actor, Structure structure) {
        return watches.of(actor.id(), structure.code(), MOST);
    }

    /** Those that may be watched: nothing is counted of an anonymous one before it closes. */
    List<Campaign> campaigns(Structure structure) {
        return campaigns.of(structure.code(), 100).stream()
                .filter(campaign -> !campaign.anonymous())
                .toList();
    }

    /** @return false when the agent asked for as many as one may */
    boolean add(Watch watch) {
        if (watches.count(watch.agent()) >= MOST) {
            return false;
        }
        var today = LocalDate.now(clock);
        watches.add(watch, watch.kind().isDigest() ? watch.nextAfter(today) : today);
        return true;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is the agent's own */
    void remove(Actor actor, UUID id) {
        watches.find(id)
                .filter(watch -> watch.agent().equals(actor.id()))
                .ifPresentOrElse(watch -> watches.remove(watch.id()), () -> {
                    throw Perimeter.notThere();
                });
    }

    /** By the link of a mail; the same answer whatever becomes of it. */
    void stop(String secret) {
        watches.bySecret(secret).ifPresent(watch -> watches.remove(watch.id()));
    }
}
