package spplus.verbatim.theming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.platform.Ids;
import spplus.verbatim.theme.Prototype;

/**
 * A theme as it stands.
 *
 * @param definition what belongs to it and what does not; empty until somebody writes it
 * @param parentProposed name of the parent that the machine would give it, empty for none
 * @param typical texts that speak of it best, where it was found
 * @param texts those that speak of it, by the last count
 * @param byPerson of which a person said so
 * @param version one more at each decision of a person
 */
record Theme(
        UUID id,
        String name,
        String definition,
        ThemeState state,
        Prototype prototype,
        @Nullable UUID parent,
        String parentProposed,
        @Nullable UUID mergedInto,
        List<UUID> typical,
        long texts,
        long byPerson,
        int version,
        @Nullable Instant signedAt,
        @Nullable String signedBy) {

    /** Whether the machine looks for it in texts. */
    boolean isRead() {
        return state == ThemeState.PROPOSED || state == ThemeState.SIGNED;
    }

    /** One that nobody worked on yet. */
    static Theme proposed(String name, Prototype prototype, String parentProposed, List<UUID> typical, long texts) {
        return new Theme(
                Ids.next(),
                name,
                "",
                ThemeState.PROPOSED,
                prototype,
                null,
                parentProposed,
                null,
                typical,
                texts,
                0,
                0,
                null,
                null);
    }

    Theme named(String newName, String newDefinition, @Nullable UUID newParent) {
        return new Theme(
                id,
                newName,
                newDefinition,
                state,
                prototype,
                newParent,
                parentProposed,
                mergedInto,
                typical,
                texts,
                byPerson,
                version,
                signedAt,
                signedBy);
    }

    Theme signed(Instant at, String by) {
        return in(ThemeState.SIGNED, null, at, by);
    }

    Theme in(ThemeState other) {
        return in(other, null, null, null);
    }

    Theme merged(UUID into) {
        return in(ThemeState.MERGED, into, null, null);
    }

    private Theme in(ThemeState other, @Nullable UUID into, @Nullable Instant at, @Nullable String by) {
        return new Theme(
                id,
                name,
                definition,
                other,
                prototype,
                parent,
                parentProposed,
                into,
                typical,
                texts,
                byPerson,
                version,
                at,
                by);
    }
}
