package spplus.experience.moderation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.ExperienceId;

/** Tells a moderator who comes to another page what became of the case they just decided. */
@Component
class DoneNotice {

    private final CaseAccess cases;
    private final Wording wording;

    DoneNotice(CaseAccess cases, Wording wording) {
        this.cases = cases;
        this.wording = wording;
    }

    /** Null when the address names no case that this moderator may see. */
    @Nullable
    String of(String id, Actor moderator) {
        try {
            return cases.visible(new ExperienceId(UUID.fromString(id)), moderator)
                    .map(experience -> wording.t(
                            "done." + experience.state(), experience.reference().value()))
                    .orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
