package spplus.experience;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import spplus.directory.StructureCode;
import spplus.experience.reply.DelayCounts;

/** Whether each structure replied to what was published about it within the delay that it set for itself. */
@Service
public class ReplyDelays {

    private final DelayCounts counts;

    ReplyDelays(DelayCounts counts) {
        this.counts = counts;
    }

    /** Experiences published from one day to another, both included, by the structure concerned, in the order of codes. */
    public List<Kept> kept(LocalDate first, LocalDate last) {
        return counts.between(first, last);
    }

    /**
     * How a structure replied.
     *
     * @param published experiences about it, {@code inTime} those to which a reply was public on the last day of the delay
     *     at the latest
     * @param pending those without a reply whose delay is not over yet
     */
    public record Kept(StructureCode structure, long published, long inTime, long pending) {}
}
