package spplus.survey.dashboard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.statistics.FalseDiscoveries;
import spplus.statistics.SmallGroups;
import spplus.statistics.SmallGroups.Group;
import spplus.survey.dashboard.DashboardPages.Part;
import spplus.survey.dashboard.DashboardPages.Peers;
import spplus.survey.dashboard.ScoreRepository.Line;

/** A structure beside what is below it, and beside those of its kind; never a league table. */
@Component
class Comparisons {

    private static final int MOST_PARTS = 200;
    private static final int MOST_PEERS = 1_000;
    private static final int LEAST_PEERS = 3;
    /** Each class holds from one of these numbers of answers to the next. */
    private static final List<Long> VOLUMES = List.of(0L, 100L, 1_000L, 10_000L);

    private final ScoreRepository scores;
    private final Directory directory;

    Comparisons(ScoreRepository scores, Directory directory) {
        this.scores = scores;
        this.directory = directory;
    }

    /** Those right below, by name, each against all the rest of the selection; differences are judged together. */
    List<Part> parts(Selection selection, Gathered gathered, Line main, Figures figures, int minimum) {
        var below = directory.children(selection.structure().code(), MOST_PARTS);
        var sums = scores.scopes(
                selection, below.stream().map(one -> one.code().value()).toList(), main);
        var answered = below.stream()
                .filter(one -> sums.containsKey(one.code().value()))
                .toList();
        var whole = gathered.now(main);
        var shown = shown(selection, answered, sums, whole, minimum);
        var measure = Measure.of(gathered.kind(main));
        var scale = gathered.scale(main);
        var visible = answered.stream()
                .filter(one -> shown.contains(one.code().value()))
                .toList();
        var differences = FalseDiscoveries.judge(visible.stream()
                .map(one -> of(one, sums))
                .map(own -> figures.difference(measure, own, whole.minus(own), scale))
                .toList());
        return answered.stream()
                .map(one -> {
                    int place = visible.indexOf(one);
                    return new Part(
                            one.code().value(),
                            one.name(),
                            figures.figure(measure, of(one, sums), scale, place >= 0),
                            place < 0 ? null : figures.change(measure, differences.get(place)));
                })
                .toList();
    }

    private static Set<String> shown(
            Selection selection, List<Structure> parts, Map<String, Sums> sums, Sums whole, int minimum) {
        return SmallGroups.shown(
                new Group(
                        selection.structure().code().value(),
                        whole.scored(),
                        parts.stream()
                                .map(one -> Group.alone(
                                        one.code().value(), of(one, sums).scored()))
                                .toList()),
                minimum);
    }

    /** Null when too few of its kind have as many answers. */
    @Nullable
    Peers peers(Selection selection, Gathered gathered, Line main, Figures figures, int minimum) {
        var own = gathered.now(main);
        int volume = volume(own.scored());
        var code = selection.structure().code().value();
        var alike = directory.alike(selection.structure(), MOST_PEERS).stream()
                .map(StructureCode::value)
                .filter(other -> !other.equals(code))
                .toList();
        var others = scores.scopes(selection, alike, main).values().stream()
                .filter(sums -> sums.scored() >= minimum && volume(sums.scored()) == volume)
                .toList();
        if (others.size() < LEAST_PEERS) {
            return null;
        }
        var all = others.stream().reduce(Sums.NOTHING, Sums::plus);
        var measure = Measure.of(gathered.kind(main));
        var scale = gathered.scale(main);
        return new Peers(
                selection.structure().network(),
                selection.structure().type(),
                others.size(),
                Math.max(minimum, VOLUMES.get(volume)),
                volume + 1 < VOLUMES.size() ? VOLUMES.get(volume + 1) - 1 : null,
                figures.figure(measure, own, scale),
                figures.figure(measure, all, scale),
                figures.change(measure, figures.difference(measure, own, all, scale)));
    }

    private static int volume(long answers) {
        return (int) IntStream.range(1, VOLUMES.size())
                .filter(i -> answers >= VOLUMES.get(i))
                .count();
    }

    private static Sums of(Structure structure, Map<String, Sums> sums) {
        return sums.getOrDefault(structure.code().value(), Sums.NOTHING);
    }
}
