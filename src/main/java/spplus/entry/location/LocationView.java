package spplus.entry.location;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.directory.LocationKind;
import spplus.directory.Locations;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.entry.domain.Places;
import spplus.entry.location.LocationPages.Board;
import spplus.entry.location.LocationPages.Row;
import spplus.entry.location.LocationPages.Typed;
import spplus.experience.EntranceKind;
import spplus.experience.Entrances;

/** Gathers what the page of codes shows. */
@Component
class LocationView {

    static final String ADDRESS = "/espace/entrees";

    private final Locations locations;
    private final Places places;
    private final Perimeter perimeter;
    private final Entrances entrances;
    private final Clock clock;

    LocationView(Locations locations, Places places, Perimeter perimeter, Entrances entrances, Clock clock) {
        this.locations = locations;
        this.places = places;
        this.perimeter = perimeter;
        this.entrances = entrances;
        this.clock = clock;
    }

    Board board(Actor actor, Optional<Structure> chosen, String words, LocalDate from, LocalDate until) {
        var structure = chosen.orElse(null);
        return new Board(
                perimeter.picker(actor, structure, words, ADDRESS),
                rows(structure, from, until),
                from,
                until,
                new Typed("", LocationKind.COUNTER.name()),
                null);
    }

    Board refused(
            Actor actor,
            Optional<Structure> chosen,
            LocalDate from,
            LocalDate until,
            Typed typed,
            @Nullable String problem) {
        var board = board(actor, chosen, "", from, until);
        return new Board(board.picker(), board.rows(), from, until, typed, problem);
    }

    private List<Row> rows(@Nullable Structure structure, LocalDate from, LocalDate until) {
        if (structure == null) {
            return List.of();
        }
        var found = locations.of(structure.code());
        var codes = found.stream().map(location -> location.code().value()).toList();
        var zone = clock.getZone();
        var counts = entrances.count(
                EntranceKind.LOCATION,
                codes,
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant());
        return found.stream()
                .map(location -> new Row(
                        location,
                        places.typed(location),
                        counts.getOrDefault(location.code().value(), 0L)))
                .toList();
    }
}
