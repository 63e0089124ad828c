package spplus.survey.mystery;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.survey.mystery.Contact.Progress;
import spplus.survey.mystery.Criterion.Channel;
import spplus.survey.mystery.Criterion.Unit;

/** What those who plan mystery contacts see, and those who make them. */
public final class MysteryPages {

    private MysteryPages() {}

    /** Words of what is to be mended, by the name of the field, beside what was typed. */
    public record Typed(Map<String, String> typed, Map<String, String> problems) {

        public String in(String field) {
            return typed.getOrDefault(field, "");
        }

        public @Nullable String problem(String field) {
            return problems.get(field);
        }
    }

    /** The grids and the campaigns of a structure. */
    public record Board(Picker picker, List<Grid> grids, List<Row> campaigns, Typed title) {}

    public record Row(MysteryCampaign campaign, boolean closed, Progress progress) {}

    /** A grid. @param editing key of the criterion that the form changes, 0 for another one */
    public record Workshop(Grid grid, String structure, int editing, Typed form, Set<Channel> channels) {}

    /** A campaign about to be opened. */
    public record Opening(Grid grid, String structure, Typed form) {}

    /**
     * A campaign and its contacts.
     *
     * @param below structures to tick, itself first
     * @param next id of the last contact shown when others follow, null otherwise
     * @param later whether it is not the first page
     */
    public record Plan(
            MysteryCampaign campaign,
            String structure,
            boolean closed,
            LocalDate today,
            Progress progress,
            List<Planned> contacts,
            @Nullable UUID next,
            boolean later,
            List<Channel> channels,
            List<Structure> below,
            Set<String> ticked,
            Typed form) {}

    public record Planned(Contact contact, String structure, String investigator) {}

    /** The contacts given to somebody. */
    public record Mine(List<Task> tasks, LocalDate today) {}

    public record Task(Contact contact, String structure, String place, String campaign) {}

    /** One contact to tell. @param closed whether nothing is taken any more */
    public record Telling(
            Contact contact,
            String structure,
            String place,
            String campaign,
            LocalDate opensOn,
            LocalDate closesOn,
            boolean closed,
            List<Criterion> criteria,
            Typed form) {}

    /** Campaigns that are over. */
    public record Over(Picker picker, List<MysteryCampaign> campaigns) {}

    /**
     * What was observed.
     *
     * @param at whose results are shown, empty for the whole campaign; {@code places} the others that may be
     * @param hidden structures contacted whose results are not shown
     */
    public record Results(
            MysteryCampaign campaign,
            boolean closed,
            String leader,
            Structure at,
            boolean whole,
            List<Structure> places,
            int hidden,
            Progress progress,
            List<ByChannel> channels) {}

    /** One channel. @param done contacts told, of those {@code planned} */
    public record ByChannel(Channel channel, long planned, long done, List<Line> lines) {}

    /**
     * One criterion as one channel observed it. Shares are between 0 and 1.
     *
     * @param observed contacts in which it was, {@code missing} those in which it was not
     * @param masked whether there are too few to show any figure
     */
    public record Line(
            Criterion criterion,
            boolean masked,
            long observed,
            long missing,
            @Nullable Share kept,
            long partly,
            @Nullable Middle middle) {}

    /** A share with its 95 % interval. */
    public record Share(long of, double value, double low, double high) {}

    /** A median with its 95 % interval, null when there are too few for one. */
    public record Middle(
            Unit unit,
            double value,
            @Nullable Integer low,
            @Nullable Integer high) {}
}
