package spplus.entry.heard;

import java.util.List;
import org.springframework.stereotype.Component;
import spplus.directory.Location;
import spplus.directory.Locations;
import spplus.directory.Structure;
import spplus.entry.domain.Places;

/** The places of an open structure whose codes are in use. */
@Component
class ListedPlaces {

    private final Locations locations;
    private final Places places;

    ListedPlaces(Locations locations, Places places) {
        this.locations = locations;
        this.places = places;
    }

    List<HeardPages.Place> of(Structure structure) {
        return structure.active()
                ? locations.of(structure.code()).stream()
                        .filter(Location::isActive)
                        .map(this::place)
                        .toList()
                : List.of();
    }

    private HeardPages.Place place(Location location) {
        return new HeardPages.Place(
                location.name(), location.kind(), location.code().printed(), location.path(), places.typed(location));
    }
}
