package spplus.quality.tally;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.StructureCode;
import spplus.quality.domain.Term;
import spplus.quality.tally.SumTree.Node;

/** Keeps the sums right while results are published and corrected, in the same transaction. */
@Service
public class Tallies {

    private final TallyRepository repository;
    private final Places places;

    Tallies(TallyRepository repository, Places places) {
        this.repository = repository;
        this.places = places;
    }

    /**
     * Must be told before the results themselves are written, in their transaction; until it ends, others wait.
     *
     * @param changes of different structures, indicators or periods
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void apply(Collection<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        repository.lock();
        var lineages = places.lineages(changes.stream()
                .map(change -> change.structure().value())
                .distinct()
                .toList());
        var nodes = nodes(changes, lineages);
        var tree = new SumTree(repository.owns(nodes), repository.totals(nodes));
        for (var change : changes) {
            tree.change(lineage(change, lineages), change.subject(), change.addsUp(), change.after());
        }
        repository.write(tree.totals(), tree.lands());
    }

    /** So that what is given for these is found under those above them, however recently they opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expect(Collection<StructureCode> structures) {
        places.lineages(structures.stream().map(StructureCode::value).distinct().toList());
    }

    private static Set<Node> nodes(Collection<Change> changes, Map<String, List<Ground>> lineages) {
        var nodes = new HashSet<Node>();
        for (var change : changes) {
            lineage(change, lineages).forEach(ground -> nodes.add(new Node(ground.structure(), change.subject())));
        }
        return nodes;
    }

    private static List<Ground> lineage(Change change, Map<String, List<Ground>> lineages) {
        var lineage = lineages.get(change.structure().value());
        if (lineage == null) {
            throw new IllegalStateException("no such structure: " + change.structure());
        }
        return lineage;
    }

    /**
     * A result that is published or corrected.
     *
     * @param addsUp whether its amounts add up to those of a whole
     * @param after null when nothing is communicated any more
     */
    public record Change(
            StructureCode structure,
            String indicator,
            Term term,
            boolean addsUp,
            @Nullable Own after) {

        Subject subject() {
            return new Subject(indicator, term);
        }
    }
}
