package spplus.experience.criticality;

import org.jspecify.annotations.Nullable;

/**
 * What the criteria say of one text.
 *
 * @param sentence the sentence that decided it, null when no words did
 */
public record Assessment(Criterion criterion, @Nullable String sentence) {

    public int level() {
        return criterion.level();
    }
}
