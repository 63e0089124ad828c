package spplus.experience.attribution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.core.WorkingDays;
import spplus.experience.ExperienceId;
import spplus.experience.attribution.AttributionPages.Desk;
import spplus.experience.attribution.AttributionPages.Offer;
import spplus.experience.attribution.AttributionPages.Pending;
import spplus.experience.domain.Experience;

/** On whose desk each place of an experience is and was, for the pages that tell its story. */
@Component
public class Desks {

    private final HandoverRepository handovers;
    private final ArbitrationRepository arbitrations;
    private final NotOursRepository notOurs;
    private final HandoverPolicy policy;
    private final Reach reach;
    private final Names names;
    private final Clock clock;

    Desks(
            HandoverRepository handovers,
            ArbitrationRepository arbitrations,
            NotOursRepository notOurs,
            HandoverPolicy policy,
            Reach reach,
            Names names,
            Clock clock) {
        this.handovers = handovers;
        this.arbitrations = arbitrations;
        this.notOurs = notOurs;
        this.policy = policy;
        this.reach = reach;
        this.names = names;
        this.clock = clock;
    }

    /** One after the other, place by place; the author's own wait never begins again. */
    public List<Desk> of(Experience experience) {
        var desks = new ArrayList<Desk>();
        for (int position = 1; position <= experience.targets().size(); position++) {
            desks.addAll(of(experience, position));
        }
        return desks;
    }

    /** Those who were asked and have not answered. */
    public List<Pending> pending(Experience experience) {
        return handovers.of(experience.id()).stream()
                .filter(Handover::isAwaiting)
                .map(asked -> new Pending(
                        asked.id().toString(),
                        asked.position(),
                        names.of(asked.from()),
                        names.of(asked.to()),
                        Objects.requireNonNull(asked.dueOn())))
                .toList();
    }

    public boolean isInArbitration(ExperienceId id) {
        return arbitrations.of(id).stream().anyMatch(one -> one.state() == Arbitration.State.OPEN);
    }

    /** Whether this person may send that place elsewhere now. */
    public boolean mayMove(Actor actor, Experience experience, int position) {
        if (!reach.holds(actor, experience, position)) {
            return false;
        }
        try {
            policy.isFree(experience, position);
            return true;
        } catch (HandoverRefused notNow) {
            return false;
        }
    }

    /** What the author may still name; empty once it was done or the days are over. */
    public Optional<Offer> offer(Experience experience) {
        var today = LocalDate.now(clock);
        var said = notOurs.of(experience.id());
        return said.stream().anyMatch(one -> one.named() != null)
                ? Optional.empty()
                : said.stream()
                        .filter(one -> one.isOpenOn(today))
                        .findFirst()
                        .map(one -> new Offer(one.position(), names.of(one.structure()), one.word(), one.until()));
    }

    private List<Desk> of(Experience experience, int position) {
        var publishedAt = experience.snapshot().publishedAt();
        if (publishedAt == null) {
            return List.of();
        }
        var moves = handovers.of(experience.id()).stream()
                .filter(one -> one.position() == position && one.movedAt() != null)
                .sorted(Comparator.comparing(Handover::movedAt))
                .toList();
        var desks = new ArrayList<Desk>();
        var since = publishedAt;
        for (var move : moves) {
            var until = Objects.requireNonNull(move.movedAt());
            desks.add(desk(position, names.of(move.from()), since, until));
            since = until;
        }
        desks.add(desk(position, names.present(experience, position), since, null));
        return desks;
    }

    private Desk desk(int position, String structure, Instant since, @Nullable Instant until) {
        var end = until == null ? clock.instant() : until;
        return new Desk(position, structure, since, until, WorkingDays.between(day(since), day(end)));
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
