package spplus.experience.sharing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spplus.experience.Channel;
import spplus.experience.Feeling;

/** What the pages of the wizard show. */
public final class SharingPages {

    private SharingPages() {}

    /**
     * What every page of the wizard has.
     *
     * @param base path of the draft, empty before there is one
     * @param link its whole address
     * @param keptDays how long it is kept
     * @param step from 1 to 6
     * @param back where the previous page is, empty on the first
     * @param helplines whether to show who can help now
     * @param correction whether something already shared is corrected
     */
    public record Frame(
            String base,
            String link,
            long keptDays,
            int step,
            String back,
            boolean helplines,
            boolean correction,
            List<Problem> problems) {

        /** What is wrong with a field, null when nothing is. */
        public @Nullable String problem(String field) {
            return problems.stream()
                    .filter(problem -> problem.field().equals(field))
                    .map(Problem::text)
                    .findFirst()
                    .orElse(null);
        }

        /** Value of {@code aria-describedby}: the field's hint, then its problem when there is one. */
        public String describes(String field) {
            return problem(field) == null ? field + "-aide" : field + "-aide " + field + "-erreur";
        }
    }

    /** Something to mend: the id of the field, and how to mend it. */
    public record Problem(String field, String text) {}

    /**
     * The first page.
     *
     * @param action where it is sent
     * @param ticket sealed, empty once a draft exists
     * @param easy address of the easy path
     * @param context what the link that led here is about, null for none
     */
    public record StoryPage(
            String action,
            String ticket,
            String title,
            String story,
            String easy,
            @Nullable Context context) {}

    /** The page of a draft that is not there any more, with what was just typed. */
    public record GonePage(String ticket, String title, String story, long keptDays) {}

    /**
     * The link that led here.
     *
     * @param known false when we do not know the service it names
     * @param procedure the procedure it names, null for none
     * @param fixed whether the service stays, because a door of its own led here
     */
    public record Context(
            boolean known, String name, @Nullable String procedure, boolean fixed) {}

    /** A choice of a list. */
    public record Option(String value, String text) {}

    /** A service chosen. */
    public record Chosen(int place, String name, String where, List<Channel> channels) {}

    /** A structure found. */
    public record Found(String code, String name, String where) {}

    /**
     * The services chosen and those found.
     *
     * @param fixed whether the first one was said by the door and stays
     * @param found null when nothing was searched
     */
    public record ServicePage(
            List<Chosen> chosen,
            boolean fixed,
            boolean hasRoom,
            boolean complete,
            String words,
            @Nullable List<Found> found) {}

    /** A service that its author describes. */
    public record OtherPage(
            String type, String postalCode, String country, List<String> types, List<String> countries) {}

    /** How a service was reached. */
    public record ChannelsPage(int place, String name, List<Channel> used, Map<Channel, Feeling> feelings) {}

    /**
     * The procedure chosen and those found.
     *
     * @param fixed whether it was said by the door and stays
     * @param found null when nothing was searched
     */
    public record ProcedurePage(
            @Nullable String chosen,
            boolean fixed,
            String words,
            @Nullable List<String> found) {}

    /** Who writes. */
    public record AboutPage(
            String postedAs,
            String residence,
            String residenceText,
            String email,
            List<Option> departments,
            List<Option> countries) {}

    /** The experience as the public will see it, and what was found in it. */
    public record ReviewPage(
            List<Segment> title,
            List<Segment> story,
            List<Mark> marks,
            boolean insults,
            Feeling feeling,
            List<Chosen> services,
            @Nullable String procedure,
            String postedAs,
            String residence,
            boolean email) {}

    /**
     * A piece of text.
     *
     * @param mark what was found there, null for nothing
     */
    public record Segment(String text, @Nullable Mark mark) {}

    /**
     * A personal detail found.
     *
     * @param id names it in the form that hides it: field, first and last place
     * @param placeholder what stands for it once hidden
     */
    public record Mark(String id, String excerpt, String kind, String placeholder) {}

    /**
     * The page that says that it is done.
     *
     * @param followUp whole address of the private page
     * @param path its path
     * @param email whether an address was left
     */
    public record DonePage(String reference, String followUp, String path, boolean email) {}
}
