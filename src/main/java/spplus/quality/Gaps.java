package spplus.quality;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import spplus.directory.StructureCode;
import spplus.quality.gap.GapReader;

/** What the rest of the house may ask about gaps. */
@Service
public class Gaps {

    private final GapReader reader;

    Gaps(GapReader reader) {
        this.reader = reader;
    }

    /** One that was merged with another is that other one. */
    public Optional<Outline> find(UUID gap) {
        return reader.outline(gap);
    }

    /**
     * A gap in a few words.
     *
     * @param structure where it is lived
     * @param holder who can do something about it; empty for the programme itself
     * @param commitment number of the commitment, and of its part if any, such as {@code 4.1}
     * @param evidence what it was computed from, in words; empty for one that somebody wrote
     * @param score from 0 to 100, -1 while it is not qualified
     * @param decidedAt when it became a priority, empty while it is none
     * @param path of its page in the workspace
     */
    public record Outline(
            UUID id,
            StructureCode structure,
            Optional<StructureCode> holder,
            String title,
            String commitment,
            String evidence,
            double score,
            Optional<Instant> decidedAt,
            String path) {}
}
