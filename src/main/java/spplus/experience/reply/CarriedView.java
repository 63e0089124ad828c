package spplus.experience.reply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;

/** Reads and shows the part of the reply's form that is not its words. */
@Component
class CarriedView {

    private final Carrying carrying;
    private final ReplyDraftRepository drafts;
    private final Clock clock;

    CarriedView(Carrying carrying, ReplyDraftRepository drafts, Clock clock) {
        this.carrying = carrying;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** @throws ReplyRefused when something is wrong in it */
    Carried read(CarriedForm typed) {
        return typed.read(LocalDate.now(clock), carrying.latestDay());
    }

    /** As kept. */
    CarriedPages.Form kept(ExperienceId experience, StructureCode structure) {
        var kept = drafts.find(experience, structure)
                .map(draft -> carrying.of(draft.id()))
                .orElse(Carried.NOTHING);
        return CarriedForm.of(kept).shown(Map.of());
    }

    /** As typed, with what is wrong when that is why it was refused. */
    CarriedPages.Form typed(CarriedForm typed, @Nullable ReplyRefused refusal) {
        boolean wrong = refusal != null && refusal.why() == ReplyRefused.Why.PROMISE;
        return typed.shown(wrong ? typed.problems(LocalDate.now(clock), carrying.latestDay()) : Map.of());
    }
}
