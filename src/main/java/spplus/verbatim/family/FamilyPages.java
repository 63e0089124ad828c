package spplus.verbatim.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;

/** What the pages of families show. */
public final class FamilyPages {

    private FamilyPages() {}

    /**
     * « Quels textes se répètent ? »
     *
     * @param name empty when nothing may be read
     * @param waiting texts that came and are not compared yet, everywhere
     * @param next address of the following ones, null for none
     */
    public record Home(
            Picker picker,
            String structure,
            String name,
            String tab,
            List<Tab> tabs,
            List<Line> lines,
            int fewestWords,
            double likeness,
            boolean waiting,
            @Nullable String next) {}

    static Home nothing(Picker picker) {
        return new Home(picker, "", "", "", List.of(), List.of(), 0, 0, false, null);
    }

    public record Tab(String address, String state, long families, long texts) {}

    /** @param words the beginning of the text that stands for all */
    public record Line(UUID id, String words, @Nullable String language, int texts, LocalDate first, LocalDate last) {}

    /**
     * One family.
     *
     * @param elsewhere texts of it that the reader may not read
     * @param first the text that stands for all, null when it went meanwhile
     * @param next address of the following texts, null for none
     * @param compared null when none was chosen
     */
    public record One(
            UUID id,
            String state,
            int version,
            int texts,
            int elsewhere,
            LocalDate from,
            LocalDate until,
            @Nullable Text first,
            List<Count> structures,
            List<Count> sources,
            List<Text> members,
            @Nullable String next,
            @Nullable Compared compared,
            List<Decision> history,
            boolean mayDecide,
            Typed typed) {}

    /** @param percent of the runs of three words of both that both have, null for the one that others are compared to */
    public record Text(
            UUID id,
            String words,
            LocalDate saidOn,
            @Nullable String language,
            String source,
            String author,
            String structure,
            @Nullable Integer percent) {}

    public record Count(String label, long texts) {}

    public record Compared(Text other, SideBySide sides) {}

    public record Decision(String state, String reason, String who, Instant at) {}

    /** @param why what is wrong, empty when nothing is */
    public record Typed(String decision, String reason, String why) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
