package spplus.experience;

import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * The door by which somebody comes to share, and what it says beforehand; the structure cannot be changed afterwards.
 *
 * @param code of the button or of the location, empty for a plain link
 * @param procedure a procedure of the directory, null for none
 * @param channel how the service was reached, null when the door does not tell
 * @param feeling chosen before coming, null when it was not
 * @param campaign a label of the structure's own, empty for none
 * @param origin the site one comes from, such as {@code https://www.exemple.fr}, empty when unknown
 * @param unlisted whether that site is not among those the structure said it shows its buttons on
 */
public record Entrance(
        EntranceKind kind,
        String code,
        StructureCode structure,
        @Nullable String procedure,
        @Nullable Channel channel,
        @Nullable Feeling feeling,
        String campaign,
        String origin,
        boolean unlisted) {}
