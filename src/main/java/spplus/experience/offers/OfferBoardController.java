package spplus.experience.offers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.core.Period;
import spplus.core.Statistic;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.offers.OfferCounts.Count;
import spplus.experience.offers.OfferPages.Board;
import spplus.experience.offers.OfferPages.Line;
import spplus.platform.Texts;

/** « Ce que nous proposons avant l’envoi aide-t-il ? », for the programme team. */
@Controller
@RequestMapping("/espace/pilotage/avant-envoi")
@Access(Permission.ARBITRATE)
class OfferBoardController {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 3660;
    private static final int STRUCTURES = 20;

    private final OfferCounts counts;
    private final Directory directory;
    private final Texts texts;
    private final Clock clock;

    OfferBoardController(OfferCounts counts, Directory directory, Texts texts, Clock clock) {
        this.counts = counts;
        this.directory = directory;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView board(
            Actor actor,
            @RequestParam(name = "du", defaultValue = "") String from,
            @RequestParam(name = "au", defaultValue = "") String to) {
        if (!actor.scopeOf(Permission.ARBITRATE).everywhere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var period = period(from, to);
        var kinds = counts.byKind(period).stream()
                .map(count -> line(texts.t("experience.offers.kind." + count.what()), count, period))
                .toList();
        var structures = counts.byStructure(period, STRUCTURES).stream()
                .map(count -> line(directory.name(new StructureCode(count.what())), count, period))
                .toList();
        return new ModelAndView("experience/offers/board").addObject("shown", new Board(period, kinds, structures));
    }

    /** Days that are not understood, or turned round, give the usual period. */
    private Period period(String from, String to) {
        var today = LocalDate.now(clock);
        var usual = new Period(today.minusDays(USUAL_DAYS - 1L), today);
        try {
            var first = from.isBlank() ? usual.from() : LocalDate.parse(from);
            var last = to.isBlank() ? usual.to() : LocalDate.parse(to);
            return last.isBefore(first) || first.plusDays(MOST_DAYS).isBefore(last) ? usual : new Period(first, last);
        } catch (DateTimeParseException e) {
            return usual;
        }
    }

    private static Line line(String name, Count count, Period period) {
        return new Line(
                name,
                count.offered(),
                count.useless(),
                Statistic.proportion(count.helped(), count.offered(), period, Statistic.Caveat.VOLUNTEERS));
    }
}
