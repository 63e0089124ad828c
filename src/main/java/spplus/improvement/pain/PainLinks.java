package spplus.improvement.pain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.improvement.action.TreatedPains;

/** Tells actions which pain points they treat. */
@Component
class PainLinks implements TreatedPains {

    private final PainStore pains;

    PainLinks(PainStore pains) {
        this.pains = pains;
    }

    @Override
    public Optional<Treated> find(UUID id) {
        return pains.find(id)
                .map(pain -> {
                    var into = pain.mergedInto();
                    return into == null ? pain : pains.find(into).orElse(pain);
                })
                .map(pain -> new Treated(pain.told().title(), pain.path()));
    }
}
