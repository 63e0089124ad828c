package spplus.experience.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.attribution.AttributionPages;
import spplus.experience.change.ChangePages;
import spplus.experience.domain.Steps;
import spplus.experience.promise.PromisePages;
import spplus.experience.verdict.Verdicts;

/** What the pages of the agents' workspace about experiences show. */
public final class ReplyPages {

    private ReplyPages() {}

    /**
     * The queue.
     *
     * @param tabs heaps with their counts
     * @param groups ways to narrow, with their counts
     * @param services the services most concerned, with their counts
     * @param total how many are kept; more than {@code most} means that many or more
     * @param chips what narrows, each with the address that removes it
     * @param nearest the nearest heap that is not empty, when this one is
     */
    public record Queue(
            String tab,
            List<Choice> tabs,
            List<Group> groups,
            List<Choice> services,
            String words,
            @Nullable String structure,
            long total,
            long most,
            List<Line> lines,
            List<Choice> chips,
            boolean hasDeadline,
            int targetDays,
            String export,
            @Nullable String next,
            @Nullable Choice nearest) {}

    /** A way to narrow: its parameter and its values. */
    public record Group(String parameter, String title, List<Choice> choices, boolean open) {}

    /**
     * One choice.
     *
     * @param count how many it keeps
     * @param address where it leads, empty when it is a value of the form
     */
    public record Choice(String value, String label, long count, boolean chosen, String address) {}

    /** An experience of the queue. */
    public record Line(
            String id,
            String language,
            String title,
            String excerpt,
            Feeling feeling,
            ReplyState replyState,
            Instant publishedAt,
            @Nullable Due due,
            List<String> services,
            @Nullable String draftBy,
            boolean submitted,
            boolean answeredByOthersOnly,
            @Nullable String rating) {}

    /** When a reply is due: {@code LATE}, {@code SOON} or {@code ON_TIME}. */
    public record Due(LocalDate day, String urgency, int targetDays) {}

    /** One experience and all that is known and done about it inside. */
    public record Dossier(
            String id,
            String reference,
            String address,
            String title,
            String story,
            Feeling feeling,
            ReplyState replyState,
            String postedAs,
            @Nullable String department,
            List<String> procedures,
            Instant publishedAt,
            @Nullable Due due,
            List<Service> services,
            List<Quality> axes,
            boolean improvement,
            List<String> tags,
            List<Answer> replies,
            Aftermath after,
            List<Note> notes,
            List<Similar> similar,
            List<Past> timeline,
            boolean workable,
            List<AttributionPages.Desk> desks,
            List<AttributionPages.Pending> pending,
            boolean inArbitration) {}

    /** What followed the replies; {@code verdict} is null as long as the author said nothing. */
    public record Aftermath(
            List<PromisePages.Shown> promises, List<ChangePages.Shown> changes, Verdicts.@Nullable Asked verdict) {}

    /**
     * A service concerned.
     *
     * @param standing how the experience stands with it, null when its structure is not known
     * @param movable when this person may hand it to another
     */
    public record Service(
            int position,
            @Nullable String code,
            String name,
            @Nullable ReplyState standing,
            boolean movable,
            List<Way> ways) {}

    /** A channel and how it was lived. */
    public record Way(Channel channel, @Nullable Feeling feeling) {}

    /** An axis of quality and how it was lived, null when not concerned. */
    public record Quality(String axis, @Nullable Feeling feeling) {}

    /** A public reply, with what its author's word to agents. */
    public record Answer(
            String structure,
            String text,
            Instant publishedAt,
            @Nullable String rating,
            @Nullable String ratingWord) {}

    /** An internal comment. */
    public record Note(String id, String author, String text, Instant at, boolean mine) {}

    /** A published experience that looks like this one, with the reply it got. */
    public record Similar(String id, String title, String structure, String reply) {}

    /** A step of the story, with the structure's name. */
    public record Past(Steps.Past step, @Nullable String structure) {}

    /**
     * The form of one structure's reply.
     *
     * @param others structures for which this person may reply too
     * @param state {@code NONE}, {@code DRAFT}, {@code SUBMITTED} or {@code PUBLISHED}
     * @param personal passages that look like personal data and must be accepted or masked
     * @param theirs what a colleague wrote meanwhile
     * @param error key of what is wrong, null when nothing is
     */
    public record Editor(
            String structure,
            String structureName,
            List<Choice> others,
            String state,
            Words words,
            int version,
            List<Choice> templates,
            boolean secondReader,
            boolean mayValidate,
            @Nullable Instant savedAt,
            @Nullable String writtenBy,
            @Nullable String sentBackBy,
            @Nullable String sentBackWord,
            @Nullable Instant correctUntil,
            boolean trusted,
            @Nullable Instant undoUntil,
            boolean preview,
            List<String> personal,
            @Nullable Theirs theirs,
            @Nullable String error) {

        public boolean writable() {
            return state.equals("NONE") || state.equals("DRAFT") || correctUntil != null;
        }
    }

    /** The words of a reply, as typed. */
    public record Words(String greeting, String body, String closing, String signature) {}

    /** What a colleague wrote at the same time. */
    public record Theirs(String by, Instant at, Words words) {}

    /** Correcting what is said of an experience. */
    public record Qualification(
            String id,
            String title,
            List<Service> services,
            List<Quality> axes,
            boolean improvement,
            List<String> tags,
            List<String> known,
            @Nullable String error) {}

    /**
     * What a structure wants of its replies.
     *
     * @param near structures from which one may choose, with their addresses
     * @param own as typed or set; empty is inherited
     */
    public record Settings(
            @Nullable String structure,
            String structureName,
            List<Choice> near,
            String words,
            Own own,
            Inherited inherited,
            List<Template> templates,
            List<Template> inheritedTemplates,
            Template edited,
            @Nullable String said,
            @Nullable String error) {}

    /** What was typed for a structure. */
    public record Own(String secondReader, String targetDays, String greeting, String closing, String signature) {}

    /** What holds where nothing is typed. */
    public record Inherited(boolean secondReader, int targetDays, String greeting, String closing, String signature) {}

    /** A ready-made text. */
    public record Template(String id, String structure, String title, String body) {}
}
