package spplus.verbatim.trend;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.directory.PerimeterPages.Picker;
import spplus.directory.Structure;
import spplus.verbatim.trend.TrendPages.Judged;
import spplus.verbatim.trend.TrendPages.Peers;
import spplus.verbatim.trend.TrendPages.Rises;

/** « Qu’est-ce qui monte, qu’est-ce qui baisse ? » and « Qu’est-ce qui distingue ce service ? » */
@Controller
@Access(Permission.READ_VOICES)
class TrendController {

    private static final String RISES = "/espace/voix/tendances";
    private static final String PEERS = "/espace/voix/comparaison";
    private static final int MONTHS = 36;
    private static final Judged NOTHING = new Judged(List.of(), List.of(), List.of(), 0);

    private final Perimeter perimeter;
    private final Trends trends;
    private final TrendViews views;
    private final TallyRepository tallies;
    private final TrendSettings settings;
    private final Clock clock;

    TrendController(
            Perimeter perimeter,
            Trends trends,
            TrendViews views,
            TallyRepository tallies,
            TrendSettings settings,
            Clock clock) {
        this.perimeter = perimeter;
        this.trends = trends;
        this.views = views;
        this.tallies = tallies;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping(RISES)
    String rises(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "mois", defaultValue = "") String asked,
            Model model) {
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_VOICES, chosen, words, RISES);
        if (chosen == null) {
            model.addAttribute(
                    "view",
                    new Rises(picker, null, "", null, List.of(), 0, 0, 0, NOTHING, List.of(), settings.leastTexts()));
            return "verbatim/trend/rises";
        }
        var code = chosen.code().value();
        var over = YearMonth.now(clock);
        var months = tallies.monthsWith(code, settings.leastTexts(), MONTHS).stream()
                .filter(month -> month.isBefore(over))
                .toList();
        var month = month(asked, months);
        model.addAttribute("view", rises(picker, chosen, month, months));
        return "verbatim/trend/rises";
    }

    private Rises rises(Picker picker, Structure chosen, @Nullable YearMonth month, List<YearMonth> months) {
        var code = chosen.code().value();
        var names = months.stream().map(YearMonth::toString).toList();
        if (month == null) {
            return new Rises(
                    picker, code, chosen.name(), null, names, 0, 0, 0, NOTHING, List.of(), settings.leastTexts());
        }
        var told = trends.moved(code, month);
        return new Rises(
                picker,
                code,
                chosen.name(),
                month.toString(),
                names,
                texts(told, true),
                texts(told, false),
                settings.monthsBefore(),
                views.judged(code, told, month, month),
                views.rising(code, trends.movedBelow(chosen.code(), month), month),
                settings.leastTexts());
    }

    @GetMapping(PEERS)
    String peers(
            Actor actor,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(name = "q", defaultValue = "") String words,
            Model model) {
        var chosen = perimeter.chosen(actor, Permission.READ_VOICES, structure).orElse(null);
        var picker = perimeter.picker(actor, Permission.READ_VOICES, chosen, words, PEERS);
        var last = YearMonth.now(clock).minusMonths(1);
        var first = trends.firstOfPeers(last);
        var peers = chosen == null ? List.<String>of() : trends.peers(chosen, last);
        var compared = peers.size() >= settings.leastPeers();
        var told =
                chosen != null && compared ? trends.apart(chosen.code().value(), peers, last) : List.<Trends.Told>of();
        model.addAttribute(
                "view",
                new Peers(
                        picker,
                        chosen == null ? null : chosen.code().value(),
                        chosen == null ? "" : chosen.name(),
                        chosen == null ? "" : chosen.type(),
                        first.toString(),
                        last.toString(),
                        texts(told, true),
                        texts(told, false),
                        peers.size(),
                        settings.leastPeers(),
                        chosen == null ? NOTHING : views.judged(chosen.code().value(), told, first, last),
                        settings.leastTexts()));
        return "verbatim/trend/peers";
    }

    private static long texts(List<Trends.Told> told, boolean here) {
        return told.isEmpty()
                ? 0
                : (here
                                ? told.getFirst().movement().here()
                                : told.getFirst().movement().reference())
                        .answers();
    }

    /** The one asked for when it may be judged, or else the last one that may. */
    private static @Nullable YearMonth month(String asked, List<YearMonth> months) {
        try {
            var wanted = YearMonth.parse(asked);
            if (months.contains(wanted)) {
                return wanted;
            }
        } catch (DateTimeParseException e) {
            // the last one, then
        }
        return months.isEmpty() ? null : Objects.requireNonNull(months.getFirst());
    }
}
