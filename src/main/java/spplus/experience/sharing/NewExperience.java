package spplus.experience.sharing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Circumstances;
import spplus.experience.domain.Story;
import spplus.experience.domain.Target;

/**
 * What somebody shares.
 *
 * @param id chosen beforehand: sharing the same id again changes nothing
 * @param targets one to three services
 * @param email address of the author, null when none was left
 */
public record NewExperience(
        ExperienceId id,
        Story story,
        Circumstances circumstances,
        List<Target> targets,
        @Nullable String email) {

    public NewExperience {
        if (targets.isEmpty() || targets.size() > Target.MOST) {
            throw new IllegalArgumentException("an experience concerns one to three services, not " + targets.size());
        }
        targets = List.copyOf(targets);
    }
}
