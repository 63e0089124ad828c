package spplus.quality.shown;

import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.core.Slug;
import spplus.directory.Structure;
import spplus.quality.QualitySettings;
import spplus.quality.domain.Indicator;

/** All others of the same network and type together, never one by one. */
@Component
class PeerSums {

    private static final int PERIODS = 60;

    private final ShownRepository repository;
    private final QualitySettings settings;

    PeerSums(ShownRepository repository, QualitySettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    /** Over the same period; empty when they are too few. */
    Optional<Sums> others(Structure structure, Indicator indicator, Sums own) {
        var network = Slug.of(structure.network());
        return repository.evolution(network, "T", structure.type(), indicator.code(), PERIODS).stream()
                .filter(sums -> sums.term().equals(own.term()))
                .findFirst()
                .map(kind -> repository
                        .own(structure.code().value(), indicator.code(), own.term())
                        .map(mine -> new Sums(own.term(), kind.amounts().minus(mine), kind.counted() - 1))
                        .orElse(kind))
                .filter(others -> others.counted() >= settings.peers());
    }
}
