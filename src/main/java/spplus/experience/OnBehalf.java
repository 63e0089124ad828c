package spplus.experience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import spplus.core.Reference;
import spplus.directory.StructureCode;
import spplus.experience.sharing.CollectingDesk;

/** Takes in what people told an agent on paper, by phone or face to face; it is moderated as any other. */
@Service
public class OnBehalf {

    private final CollectingDesk desk;

    OnBehalf(CollectingDesk desk) {
        this.desk = desk;
    }

    /** What is to be mended in a title and a story, none when they can be shared. */
    public List<Mistake> mistakes(String title, String story) {
        return desk.mistakes(title, story);
    }

    /** @return false when that id was taken already: nothing changes */
    public boolean take(ExperienceId id, Account account, UUID agent) {
        return desk.take(id, account, agent);
    }

    /** @return false when it was judged, is being read, or is not that agent's */
    public boolean correct(ExperienceId id, Account account, UUID agent) {
        return desk.correct(id, account, agent);
    }

    /** What an agent took down, as long as it may be corrected. */
    public Optional<Account> find(ExperienceId id, UUID agent) {
        return desk.find(id, agent);
    }

    /** What an agent took down since then, the last first. */
    public List<Taken> takenBy(UUID agent, Instant since, int limit) {
        return desk.takenBy(agent, since, limit);
    }

    /** A field, {@code titre} or {@code recit}, and how to mend it. */
    public record Mistake(String field, String text) {}

    /**
     * Something taken down.
     *
     * @param title null once the words are not kept any more
     * @param followUpPath path of the author's private page
     * @param email whether the author left an address
     * @param correctable whether nobody judged it or reads it
     */
    public record Taken(
            ExperienceId id,
            Reference reference,
            @Nullable String title,
            State state,
            StructureCode structure,
            Collected way,
            Instant takenAt,
            String followUpPath,
            boolean email,
            boolean correctable) {}
}
