package spplus.experience;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * What somebody told and an agent took down.
 *
 * @param toldOn the day on which it was told
 * @param channel how the service was reached
 * @param title as the wizard takes it, as for the story
 * @param email of the author, who agreed to be written to; null when none was left
 */
public record Account(
        Collected way,
        LocalDate toldOn,
        StructureCode structure,
        Channel channel,
        Feeling feeling,
        PostedAs postedAs,
        String title,
        String story,
        @Nullable String email) {

    @Override
    public String toString() {
        return "Account[%s, %s]".formatted(way, structure);
    }
}
