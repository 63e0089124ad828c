package spplus.verbatim.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.core.Statistic;
import spplus.directory.PerimeterPages.Picker;

/** What the pages of agents' suggestions show. */
public final class SuggestionPages {

    private SuggestionPages() {}

    /** What an agent typed. @param kind idea or irritant, empty for none @param unnamed whether nobody is to see who wrote it */
    public record Typed(String kind, String subject, String text, boolean unnamed) {

        static final Typed NOTHING = new Typed("", "", "", false);

        @Override
        public String toString() {
            return "Typed[%s]".formatted(kind);
        }
    }

    /** What is wrong. @param field id of the field to mend @param why end of the message's key */
    public record Problem(String field, String why) {}

    /**
     * « Une idée, un irritant ? »
     *
     * @param structure empty when none is chosen
     * @param days working days within which each is answered
     * @param next address of the following ones, null for none
     */
    public record Home(
            Picker picker,
            String structure,
            String name,
            int days,
            Typed typed,
            @Nullable Problem problem,
            List<Line> mine,
            @Nullable String next) {}

    /**
     * One suggestion.
     *
     * @param kind idea or irritant
     * @param title empty, as its text, when the words were taken back
     * @param who empty where the author asked that nobody see it
     * @param late whether an answer was owed before today and none came
     * @param last what was done of it in the end, null for nothing yet
     */
    public record Line(
            UUID id,
            String kind,
            String title,
            String body,
            String language,
            String where,
            String who,
            Instant madeAt,
            LocalDate dueOn,
            boolean late,
            String state,
            @Nullable Step last) {

        public boolean isAnswered() {
            return Suggestion.State.of(state).isAnswered();
        }
    }

    public record Step(String state, String words, String who, Instant at) {}

    public record Tab(String address, String state, long count) {}

    /**
     * « Que proposent les équipes ? »
     *
     * @param name empty when nothing may be read
     * @param kept share of the answers owed over a year that came in time
     * @param next address of the following ones, null for none
     */
    public record Team(
            Picker picker,
            String structure,
            String name,
            int days,
            Statistic kept,
            String tab,
            List<Tab> tabs,
            List<Line> lines,
            @Nullable String next) {}

    /** What a lead answers, as typed. */
    public record Answer(String state, String words) {

        static final Answer NOTHING = new Answer("", "");

        @Override
        public String toString() {
            return "Answer[%s]".formatted(state);
        }
    }

    /**
     * One suggestion with all that was done of it.
     *
     * @param answers whether this person may read and answer it
     * @param mine whether this person suggested it
     */
    public record One(
            Line line,
            int version,
            List<Step> steps,
            boolean answers,
            boolean mine,
            Answer typed,
            @Nullable Problem problem) {}
}
