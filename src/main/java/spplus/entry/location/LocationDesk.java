package spplus.entry.location;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Location;
import spplus.directory.LocationKind;
import spplus.directory.Locations;
import spplus.directory.Structure;
import spplus.entry.domain.Places;

/** Gives codes to the places of a structure, renames, retires and shows them again. */
@Service
@Transactional
class LocationDesk {

    private final Locations locations;
    private final Places places;
    private final AuditTrail audit;

    LocationDesk(Locations locations, Places places, AuditTrail audit) {
        this.locations = locations;
        this.places = places;
        this.audit = audit;
    }

    /** @throws Locations.TooManyLocations when the structure has as many as it may */
    Location create(Actor actor, Structure structure, LocationKind kind, String name) {
        var location = locations.create(structure.code(), kind, name);
        audit.record(entry(actor, "entry.location-made", location));
        return location;
    }

    Location rename(Actor actor, String code, String name) {
        var location = places.find(actor, code);
        locations.rename(location.code(), name);
        audit.record(entry(actor, "entry.location-renamed", location));
        return location;
    }

    Location retire(Actor actor, String code) {
        var location = places.find(actor, code);
        if (location.isActive()) {
            locations.retire(location.code());
            audit.record(entry(actor, "entry.location-retired", location));
        }
        return location;
    }

    Location restore(Actor actor, String code) {
        var location = places.find(actor, code);
        if (!location.isActive()) {
            locations.restore(location.code());
            audit.record(entry(actor, "entry.location-restored", location));
        }
        return location;
    }

    private static AuditEntry entry(Actor actor, String action, Location location) {
        return AuditEntry.by(actor, action)
                .on("location", location.code())
                .about(List.of(location.structure().value()));
    }
}
