package spplus.experience.trust;

import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.criticality.Criticalities;

/** Who may publish without validation, and what. */
@Component
public class Trust {

    private final TrustRepository grants;
    private final Criticalities criticalities;
    private final TrustSettings settings;

    Trust(TrustRepository grants, Criticalities criticalities, TrustSettings settings) {
        this.grants = grants;
        this.criticalities = criticalities;
        this.settings = settings;
    }

    /** An experience whose criticality nobody knows, such as an imported one, is validated. */
    public boolean allows(Actor writer, ExperienceId id, StructureCode structure) {
        return grants.active(writer.id(), structure.value()).isPresent()
                && criticalities
                        .find(id)
                        .filter(found -> found.level() <= settings.criticality())
                        .isPresent();
    }
}
