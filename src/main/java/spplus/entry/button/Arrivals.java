package spplus.entry.button;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Directory;
import spplus.entry.ButtonSeenElsewhere;
import spplus.entry.domain.Button;
import spplus.platform.PlatformSettings;

/** Somebody came by a button: counts it, and compares where from with the sites that the structure named. */
@Component
public class Arrivals {

    private final Sightings sightings;
    private final SiteRepository sites;
    private final Directory directory;
    private final PlatformSettings platform;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(
            Sightings sightings,
            SiteRepository sites,
            Directory directory,
            PlatformSettings platform,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sightings = sightings;
        this.sites = sites;
        this.directory = directory;
        this.platform = platform;
        this.events = events;
        this.clock = clock;
    }

    /** The site that an address belongs to, empty when it is unknown or our own. */
    public String origin(@Nullable String referrer) {
        var own = Origin.ofAddress(platform.absolute("/"));
        return Origin.ofAddress(referrer)
                .filter(origin -> own.filter(origin::equals).isEmpty())
                .orElse("");
    }

    /**
     * Notes one arrival; its structure is told the first time that one comes from a site that it did not name.
     *
     * @return whether that site is not among those named; false when none is named, or when the site is unknown
     */
    @Transactional
    public boolean note(Button button, String origin) {
        sightings.arrival(button.code());
        var named = sites.of(directory.lineage(button.structure()));
        if (origin.isEmpty() || named.isEmpty() || named.contains(origin)) {
            return false;
        }
        if (sites.addStray(button.code(), origin, clock.instant())) {
            events.publishEvent(new ButtonSeenElsewhere(button.code(), origin));
        }
        return true;
    }
}
