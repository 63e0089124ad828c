package spplus.survey.split;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.Structure;

/** What the page of the buttons of a campaign shows. */
public final class SplitPages {

    private SplitPages() {}

    /**
     * A campaign and the buttons by which people came to it.
     *
     * @param targets services to which answers may be moved
     * @param days during which an unfinished sheet may be taken up again
     * @param trouble null when there is nothing to mend
     */
    public record Board(
            UUID campaign,
            String name,
            String structure,
            List<Button> buttons,
            List<Structure> targets,
            List<Move> moves,
            long days,
            @Nullable Trouble trouble) {

        /** What was typed for these sheets, and what is wrong with it. */
        public @Nullable Trouble troubleOf(Seen seen) {
            return trouble != null && trouble.at().equals(seen.key()) ? trouble : null;
        }
    }

    /** A button, with the places from which its sheets come, the fullest first. */
    public record Button(String code, String printed, List<Seen> seen) {}

    /**
     * Sheets that came from one site about one procedure of one service.
     *
     * @param origin empty when unknown, as {@code procedure}
     * @param service name of the structure
     */
    public record Seen(
            String door,
            String origin,
            String procedure,
            String structure,
            String service,
            long begun,
            long completed,
            LocalDate first,
            LocalDate last) {

        /** Names it in the page. */
        public String key() {
            var whole = String.join("\n", door, origin, procedure, structure);
            return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8))
                    .toString();
        }

        Seen named(String name) {
            return new Seen(door, origin, procedure, structure, name, begun, completed, first, last);
        }
    }

    /** Something to mend in one form: what was typed there, and words. */
    public record Trouble(String at, String procedure, String structure, String field, String text) {}

    /** What was moved; {@code undoneAt} is null while it is. */
    public record Move(
            UUID id,
            String door,
            String fromProcedure,
            String fromStructure,
            String toProcedure,
            String toStructure,
            int sheets,
            Instant movedAt,
            @Nullable Instant undoneAt) {}
}
