package spplus.commitment.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.commitment.Commitment;
import spplus.commitment.CommitmentPageSection.Fragment;
import spplus.commitment.Edition;

/** What the public pages of commitments show. */
public final class CommitmentPages {

    private CommitmentPages() {}

    /**
     * One commitment of today's edition.
     *
     * @param before the one before it, null at the first
     * @param after the one after it, null at the last
     * @param sections what lives there, told by other modules
     * @param ancestors what earlier references said of it
     */
    public record Sheet(
            Edition edition,
            Commitment commitment,
            @Nullable Commitment before,
            @Nullable Commitment after,
            List<Fragment> sections,
            List<Ancestor> ancestors) {}

    /** A commitment of another reference. */
    public record Ancestor(Edition reference, Commitment commitment) {}

    /**
     * How promises changed, the latest first.
     *
     * @param current id of today's edition
     */
    public record History(List<Chapter> chapters, String current) {}

    /**
     * An edition, or a reference of before the programme.
     *
     * @param path its own page, null when all it says is here
     */
    public record Chapter(Edition reference, @Nullable String path, List<Place> places) {}

    /** A commitment of old, and those of today where it finds its place. */
    public record Place(Commitment commitment, List<Commitment> today) {}
}
