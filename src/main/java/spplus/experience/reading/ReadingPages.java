package spplus.experience.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import spplus.core.Statistic;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.ReplyState;
import spplus.experience.change.ChangePages;
import spplus.experience.domain.Steps;
import spplus.experience.promise.PromisePages;

/** What the public pages about experiences show. */
public final class ReadingPages {

    private ReadingPages() {}

    /**
     * A service concerned.
     *
     * @param code and {@code address}: null when the author did not find the structure
     * @param replyState how the experience stands with it, null when that is not known apart from the others
     * @param replyStateSince null while nothing happened
     */
    public record Service(
            @Nullable String code,
            @Nullable String address,
            String name,
            @Nullable String network,
            @Nullable String postalCode,
            @Nullable String country,
            List<Channel> channels,
            Map<Channel, Feeling> feelings,
            @Nullable ReplyState replyState,
            @Nullable Instant replyStateSince) {}

    /**
     * An experience in a list.
     *
     * @param language the one it was written in, for {@code lang}
     */
    public record Card(
            String id,
            String address,
            String title,
            String excerpt,
            String language,
            Feeling feeling,
            ReplyState replyState,
            Instant publishedAt,
            int same,
            List<Service> services) {

        /** Whether each of its services stands on its own. */
        public boolean hasSeveralStandings() {
            return services.stream()
                            .filter(service -> service.replyState() != null)
                            .map(Service::code)
                            .distinct()
                            .count()
                    > 1;
        }

        /** Each service once, even when it was reached in several ways. */
        public Collection<Service> named() {
            return services.stream()
                    .collect(Collectors.toMap(
                            Service::name, service -> service, (first, _) -> first, LinkedHashMap::new))
                    .values();
        }
    }

    /**
     * The list.
     *
     * @param words what was typed
     * @param total how many match, exactly
     * @param groups filters with their values and counts
     * @param chips filters in force, each with the address that removes it
     * @param relaxed whether nothing held all the words
     * @param corrections words looked for instead of others
     * @param next address of the following page, null on the last
     * @param feed address of the Atom feed of this very list
     * @param follow where to be told by e-mail of what it will find
     * @param nearest a lighter query that finds something, when this one finds nothing
     * @param readers what of it was written in the language of a reader of other than French, null where nothing is
     */
    public record Listing(
            String words,
            long total,
            List<Card> cards,
            List<Group> groups,
            List<Chip> chips,
            boolean relaxed,
            Map<String, String> corrections,
            @Nullable String structure,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean byRelevance,
            boolean filtered,
            @Nullable String next,
            String feed,
            String follow,
            String newestFirst,
            String bestFirst,
            @Nullable Chip nearest,
            @Nullable Chip readers) {}

    /** One filter: its parameter's name, the key of its title, its values. */
    public record Group(String parameter, String title, List<Choice> choices, boolean open) {}

    /**
     * One value of a filter.
     *
     * @param language the one its label is always in, null where it is that of the page
     */
    public record Choice(
            String word, String label, @Nullable String language, long count, boolean chosen) {}

    /**
     * A filter in force, or a lighter query.
     *
     * @param language the one its label is always in, null where it is that of the page
     */
    public record Chip(String label, @Nullable String language, String address, long count) {}

    /**
     * An experience's own page.
     *
     * @param collected how an agent took it down, null when its author typed it
     */
    public record Page(
            Card card,
            String reference,
            String story,
            String postedAs,
            @Nullable String collected,
            @Nullable String department,
            List<String> procedures,
            List<Quality> axes,
            List<PublicReply> replies,
            List<PromisePages.Shown> promises,
            List<ChangePages.Shown> changes,
            List<Steps.Past> timeline,
            List<Card> similar,
            boolean alreadySame,
            String absolute) {}

    /** One axis of quality and how it was lived. */
    public record Quality(String axis, Feeling feeling) {}

    /**
     * A published reply.
     *
     * @param language the one it was written in, for {@code lang}
     */
    public record PublicReply(
            String id,
            String structure,
            @Nullable String structureAddress,
            String greeting,
            String body,
            String closing,
            String signature,
            String language,
            Instant publishedAt,
            @Nullable String rating,
            int useful,
            int useless,
            @Nullable String voted) {}

    /**
     * The last experiences of a structure.
     *
     * @param all address of the whole list
     * @param follow where to be told by e-mail of the next ones
     * @param feed address of their Atom feed
     */
    public record OfStructure(List<Card> cards, long total, String all, String follow, String feed) {}

    /**
     * The first page.
     *
     * @param published how many experiences were published in the last twelve months
     * @param replied which part of them a structure answered
     * @param useful which part of the rated replies their authors found useful
     */
    public record Home(long published, Statistic replied, Statistic useful, List<Card> newest, List<Card> answered) {}
}
