package spplus.verbatim.suspicion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.PerimeterPages.Picker;
import spplus.verbatim.audit.KnownError;

/** What the pages of suspicions show. */
public final class SuspicionPages {

    private SuspicionPages() {}

    /**
     * « Quels irritants faut-il regarder ? »
     *
     * @param structure empty when none is chosen, {@code name} too when nothing may be read
     * @param next address of the following ones, null for none
     */
    public record Home(
            Picker picker,
            String structure,
            String name,
            String tab,
            List<Tab> tabs,
            List<Line> lines,
            @Nullable String next) {}

    static Home nothing(Picker picker) {
        return new Home(picker, "", "", "", List.of(), List.of(), null);
    }

    public record Tab(String address, String state, long count) {}

    /** @param why GROWS or WEIGHS @param share of unhappy texts of the theme among all, in [0, 1] */
    public record Line(
            UUID id,
            String theme,
            String where,
            String why,
            long negative,
            long texts,
            double share,
            LocalDate from,
            LocalDate until) {}

    /**
     * One suspicion with its evidence.
     *
     * @param low lower end of the 95 % interval of the share, {@code high} the upper end
     * @param shareBefore null when there were too few texts to say
     * @param odds one time in how many chance alone would do as much; 0 when nothing was compared
     * @param repeated unhappy texts left out because they repeat one that is counted
     * @param address of its texts
     * @param errors how often the machine is wrong about the theme, and about feelings; null when nobody checked
     */
    public record One(
            Line line,
            String state,
            int version,
            double low,
            double high,
            @Nullable Double shareBefore,
            long negativeBefore,
            long textsBefore,
            int daysBefore,
            long odds,
            long repeated,
            String address,
            List<Month> months,
            List<Quote> quotes,
            @Nullable KnownError themeError,
            @Nullable KnownError feelingError,
            List<Decision> history,
            List<Earlier> others,
            boolean mayDecide,
            Typed typed) {}

    public record Month(String month, long negative) {}

    public record Quote(UUID id, String words, LocalDate saidOn, String language) {}

    public record Decision(String state, String reason, String who, Instant at) {}

    public record Earlier(UUID id, Instant at, String why, String state) {}

    /** @param why what is wrong, empty when nothing is */
    public record Typed(String decision, String reason, String why) {

        static final Typed NOTHING = new Typed("", "", "");
    }
}
