package spplus.quality.shown;

import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.core.Slug;
import spplus.core.Statistic;
import spplus.directory.Structure;
import spplus.quality.QualitySettings;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.Term;

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

    /**
     * Over the same period; empty when they are too few, and where a figure that is masked would be what the others and
     * the difference with them leave.
     */
    Optional<Sums> others(Structure structure, Indicator indicator, Sums own) {
        if (own.amounts().denominator() < Statistic.MINIMUM_DENOMINATOR) {
            return Optional.empty();
        }
        var network = Slug.of(structure.network());
        return repository.evolution(network, "T", structure.type(), indicator.code(), PERIODS).stream()
                .filter(sums -> sums.term().equals(own.term()))
                .findFirst()
                .map(kind -> repository
                        .own(structure.code().value(), indicator.code(), own.term())
                        .map(mine -> new Sums(own.term(), kind.amounts().minus(mine), kind.counted() - 1))
                        .orElse(kind))
                .filter(others -> others.counted() >= settings.peers())
                .filter(_ -> !givesAway(network, structure.type(), indicator, own.term()));
    }

    private boolean givesAway(String network, String type, Indicator indicator, Term term) {
        long masked = repository.masked(network, type, indicator.code(), term);
        return masked > 0 && masked < Statistic.MINIMUM_DENOMINATOR;
    }
}
