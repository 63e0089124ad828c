package spplus.experience.trust;

import java.util.ArrayList;
import java.util.List;

/** What a record earns, and what loses it; the thresholds are settings. */
final class TrustPolicy {

    private final TrustSettings settings;

    TrustPolicy(TrustSettings settings) {
        this.settings = settings;
    }

    /** What is missing, in order; empty when the right may be proposed. */
    List<Lack> lacks(Track track) {
        var lacks = new ArrayList<Lack>();
        if (track.validated() < settings.validated()) {
            lacks.add(Lack.VALIDATED);
        }
        if (track.unchanged() < settings.unchanged() * track.validated()) {
            lacks.add(Lack.UNCHANGED);
        }
        if (track.rated() < settings.rated()) {
            lacks.add(Lack.RATED);
        }
        lacks.addAll(faults(track));
        return lacks;
    }

    /** What takes the right back: whoever publishes without validation is validated no more, so that cannot count. */
    List<Lack> faults(Track track) {
        var faults = new ArrayList<Lack>();
        if (track.rated() >= settings.rated() && track.useful() < settings.useful() * track.rated()) {
            faults.add(Lack.USEFUL);
        }
        if (track.contradicted() > settings.contradicted()) {
            faults.add(Lack.CONTRADICTED);
        }
        return faults;
    }

    /** Why a record is not enough. */
    enum Lack {
        VALIDATED,
        UNCHANGED,
        RATED,
        USEFUL,
        CONTRADICTED
    }
}
