package spplus.experience.attribution;

import java.time.Clock;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.DirectoryChanged;
import spplus.directory.StructureClosed;
import spplus.directory.StructureCode;
import spplus.directory.StructureMoved;
import spplus.experience.ExperienceId;
import spplus.experience.ExperienceWithdrawn;
import spplus.experience.ReplyPublished;
import spplus.experience.attribution.Handover.Answer;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Replies;
import spplus.experience.domain.Step;
import spplus.experience.domain.Target;

/** What was asked falls when life goes faster: a reply, an author who takes it back, a structure closed or moved. */
@Component
class Overtaken {

    private final HandoverRepository handovers;
    private final AwaitingRepository awaiting;
    private final ArbitrationRepository arbitrations;
    private final NotOursRepository notOurs;
    private final Settlement settlement;
    private final ExperienceStore store;
    private final Replies replies;
    private final Directory directory;
    private final Clock clock;

    Overtaken(
            HandoverRepository handovers,
            AwaitingRepository awaiting,
            ArbitrationRepository arbitrations,
            NotOursRepository notOurs,
            Settlement settlement,
            ExperienceStore store,
            Replies replies,
            Directory directory,
            Clock clock) {
        this.handovers = handovers;
        this.awaiting = awaiting;
        this.arbitrations = arbitrations;
        this.notOurs = notOurs;
        this.settlement = settlement;
        this.store = store;
        this.replies = replies;
        this.directory = directory;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ExperienceWithdrawn event) {
        for (int position = 1; position <= Target.MOST; position++) {
            fall(event.id(), position);
        }
    }

    @ApplicationModuleListener
    void on(ReplyPublished event) {
        replies.find(event.reply()).ifPresent(reply -> store.find(event.id()).ifPresent(experience -> {
            for (int place = 0; place < experience.targets().size(); place++) {
                if (reply.structure().equals(experience.targets().get(place).structure())) {
                    fall(event.id(), place + 1);
                }
            }
        }));
    }

    /** Those who asked it look for another. */
    @ApplicationModuleListener
    void on(StructureClosed event) {
        awaiting.receivedBy(event.code()).forEach(this::drop);
    }

    @ApplicationModuleListener
    void on(StructureMoved event) {
        follow();
    }

    @ApplicationModuleListener
    void on(DirectoryChanged event) {
        if (event.moved() > 0) {
            follow();
        }
        if (event.closed() > 0) {
            awaiting.structures().stream()
                    .map(StructureCode::new)
                    .filter(code -> directory
                            .find(code)
                            .filter(found -> !found.active())
                            .isPresent())
                    .forEach(code -> awaiting.receivedBy(code).forEach(this::drop));
        }
    }

    private void follow() {
        awaiting.structures().forEach(code -> awaiting.follow(code, directory.lineage(new StructureCode(code))));
    }

    private void fall(ExperienceId id, int position) {
        handovers.awaiting(id, position).map(Handover::id).ifPresent(this::drop);
        arbitrations.open(id, position).ifPresent(open -> arbitrations.drop(open.id(), clock.instant()));
        notOurs.close(id, position, NotOurs.State.SETTLED);
    }

    private void drop(UUID id) {
        handovers.find(id).ifPresent(asked -> {
            handovers.lock(asked.experience());
            handovers
                    .find(id)
                    .filter(Handover::isAwaiting)
                    .ifPresent(handover -> settlement.end(
                            handover,
                            Answer.of(Handover.State.DROPPED, null, clock.instant()),
                            Step.Kind.HANDOVER_DROPPED,
                            store.get(handover.experience())));
        });
    }
}
