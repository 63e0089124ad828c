package spplus.entry.domain;

import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.core.CheckedCode;
import spplus.directory.Location;
import spplus.directory.Locations;
import spplus.directory.Perimeter;
import spplus.platform.PlatformSettings;

/** The places that an agent looks after, and the short addresses people read and scan. */
@Component
public class Places {

    private final Locations locations;
    private final Perimeter perimeter;
    private final PlatformSettings platform;

    Places(Locations locations, Perimeter perimeter, PlatformSettings platform) {
        this.locations = locations;
        this.perimeter = perimeter;
        this.platform = platform;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of the agent's */
    public Location find(Actor actor, String code) {
        var location = CheckedCode.read(code).flatMap(locations::find).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, location.structure().value());
        return location;
    }

    /** The whole short address, as a reader of codes needs it. */
    public String address(Location location) {
        return platform.absolute(location.path());
    }

    /** The short address as people type it: without its scheme. */
    public String typed(Location location) {
        return address(location).replaceFirst("^https?://", "");
    }
}
