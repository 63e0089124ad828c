package spplus.quality.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.KeysetPage;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.quality.assessment.Grid.Item;

/** What the pages of self-assessments show. */
public final class AssessmentPages {

    private AssessmentPages() {}

    /**
     * Of one structure, year after year.
     *
     * @param structure null when none is chosen
     * @param now that of this year, null when there is none
     * @param mayOpen whether the agent may open one here
     */
    public record Board(
            Picker picker,
            @Nullable Structure structure,
            int year,
            @Nullable Assessment now,
            List<Assessment> before,
            boolean mayOpen,
            boolean below,
            LocalDate lastDay,
            Map<String, String> typed,
            Map<String, String> errors) {}

    /**
     * Where one assessment stands.
     *
     * @param mine how far the agent's own rating is
     * @param lead whether the agent may move it on
     * @param guests secret links with their state
     * @param missing items on which nothing was agreed
     */
    public record Show(
            Assessment one,
            Structure structure,
            int items,
            Mine mine,
            boolean lead,
            boolean late,
            List<Rater> agents,
            List<Guest> guests,
            List<Step> steps,
            List<Item> missing,
            Map<String, String> typed,
            Map<String, String> errors) {}

    /** An agent's own rating. @param rated items so far */
    public record Mine(boolean begun, boolean finished, int rated) {}

    public record Rater(String name, boolean finished, int rated) {}

    /** @param address empty once revoked */
    public record Guest(UUID id, int number, String address, boolean finished, boolean revoked, int rated) {}

    public record Step(String kind, Instant at, String by, String why) {}

    /**
     * One commitment, to be rated alone.
     *
     * @param base path before the number of the commitment
     * @param guest whether the reader is a user with a secret link
     * @param place from 1
     */
    public record Rate(
            String base,
            String structure,
            int year,
            boolean guest,
            Grid grid,
            Grid.Part part,
            int place,
            int places,
            int rated,
            Map<String, String> typed,
            Map<String, String> errors) {

        public String in(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /** All that one rated, before saying that it is done. */
    public record Recap(
            String base, String structure, int year, boolean guest, Grid grid, int rated, Map<String, String> said) {}

    /** What users read when there is nothing for them to rate. @param code end of the key of the words */
    public record End(String code, String structure, int year) {}

    /** One commitment, to be agreed on. @param spreads by item */
    public record Agreement(
            Assessment one,
            String structure,
            Grid grid,
            Grid.Part part,
            int place,
            int places,
            int agreed,
            Map<String, Spread> spreads,
            Map<String, Integer> editions,
            Map<String, String> typed,
            Map<String, String> errors) {

        public String in(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /**
     * What each rated alone, without names.
     *
     * @param agents values, the lowest first
     * @param users the same for users
     * @param without people for whom the item does not apply
     * @param words notes and reasons
     */
    public record Spread(int most, List<Integer> agents, List<Integer> users, int without, List<String> words) {

        public boolean isEmpty() {
            return agents.isEmpty() && users.isEmpty() && without == 0;
        }

        /** How many values stand at one place, up to that one: where a dot is drawn. */
        public static int rank(List<Integer> values, int index) {
            int rank = 0;
            for (int i = 0; i < index; i++) {
                rank += values.get(i).equals(values.get(index)) ? 1 : 0;
            }
            return rank;
        }
    }

    /** Something cannot be done. @param typed what was written and not kept */
    public record Refused(String message, @Nullable String back, List<String> typed) {}

    /** Writing the next version of the grid. @param drawnFrom the version that what is typed comes from */
    public record Workshop(
            Grid grid,
            int drawnFrom,
            List<Item> items,
            boolean behind,
            List<Version> versions,
            Map<String, String> typed,
            Map<String, String> errors) {}

    public record Version(int number, String note, String by, Instant at) {}

    /** Who did it and who did not. @param network slug, empty for all */
    public record Follow(
            int year,
            List<Integer> years,
            String network,
            List<Coverage> coverage,
            Coverage all,
            KeysetPage<Site> undone,
            boolean later) {}

    /**
     * Open sites of a network.
     *
     * @param done those whose assessment of the year is closed, their own or that of a structure above for all below
     * @param begun those that began their own
     */
    public record Coverage(String slug, String name, int sites, int done, int begun) {

        public double share() {
            return sites == 0 ? 0 : (double) done / sites;
        }
    }

    /** An open site without a closed assessment. @param assessment null when none was opened */
    public record Site(
            String code,
            String name,
            String network,
            @Nullable UUID assessment,
            @Nullable LocalDate dueOn,
            boolean late) {}
}
