package spplus.verbatim.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.statistics.Proportion;
import spplus.statistics.Verdict;
import spplus.verbatim.trend.MovementRule.Series;

/** Compares a month to those before, and a service to those alike, from counts kept ready. */
@Component
class Trends {

    static final String ALL = "";
    private static final int CHILDREN = 200;
    private static final int ALIKE = 500;

    private final TallyRepository tallies;
    private final Directory directory;
    private final TrendSettings settings;
    private final MovementRule rule;

    Trends(TallyRepository tallies, Directory directory, TrendSettings settings) {
        this.tallies = tallies;
        this.directory = directory;
        this.settings = settings;
        this.rule = new MovementRule(settings.leastTexts(), settings.leastBearing());
    }

    /** Something of some structure, judged among all that was looked at with it. */
    record Told(String structure, String subject, Movement movement) {}

    /** What moved in a structure. */
    List<Told> moved(String structure, YearMonth month) {
        return judgeMonth(List.of(structure), month);
    }

    /** What moved in the structures right below, all of them being looked at together. */
    List<Told> movedBelow(StructureCode structure, YearMonth month) {
        var children = directory.children(structure, CHILDREN).stream()
                .map(child -> child.code().value())
                .toList();
        return judgeMonth(children, month);
    }

    List<Told> judgeMonth(Collection<String> structures, YearMonth month) {
        var counts = tallies.counts(structures, month.minusMonths(settings.monthsBefore()), month);
        var looked = new ArrayList<Looked>();
        counts.forEach((structure, months) -> subjects(months)
                .forEach(subject -> looked.add(new Looked(
                        structure,
                        subject,
                        new Series(
                                List.of(proportion(months, month, subject)),
                                before(month)
                                        .map(m -> proportion(months, m, subject))
                                        .toList())))));
        return judge(looked);
    }

    /** Services of the same network and type with enough texts, itself left out. */
    List<String> peers(Structure structure, YearMonth last) {
        var codes = directory.alike(structure, ALIKE).stream()
                .map(StructureCode::value)
                .filter(code -> !code.equals(structure.code().value()))
                .toList();
        return tallies.withTexts(codes, firstOfPeers(last), last, settings.leastTexts());
    }

    /** What sets a structure apart from these others. */
    List<Told> apart(String structure, Collection<String> peers, YearMonth last) {
        var own = tallies.counts(List.of(structure), firstOfPeers(last), last).getOrDefault(structure, Map.of());
        var others = tallies.counts(peers, firstOfPeers(last), last);
        var subjects = new TreeSet<>(subjects(own));
        others.values().forEach(months -> subjects.addAll(subjects(months)));
        var looked = subjects.stream()
                .map(subject -> new Looked(
                        structure,
                        subject,
                        new Series(
                                List.of(sum(own, subject)),
                                others.values().stream()
                                        .map(months -> sum(months, subject))
                                        .toList())))
                .toList();
        return judge(looked);
    }

    YearMonth firstOfPeers(YearMonth last) {
        return last.minusMonths(settings.monthsOfPeers() - 1);
    }

    private record Looked(String structure, String subject, Series series) {}

    private List<Told> judge(List<Looked> looked) {
        var movements = rule.judge(looked.stream().map(Looked::series).toList());
        var told = new ArrayList<Told>();
        for (int i = 0; i < movements.size(); i++) {
            var one = looked.get(i);
            if (movements.get(i).verdict() != Verdict.TOO_FEW) {
                told.add(new Told(one.structure(), one.subject(), movements.get(i)));
            }
        }
        told.sort(Comparator.comparingDouble(
                        (Told one) -> one.movement().difference().p())
                .thenComparing(Told::structure)
                .thenComparing(Told::subject));
        return told;
    }

    private Stream<YearMonth> before(YearMonth month) {
        return Stream.iterate(month.minusMonths(1), m -> m.minusMonths(1)).limit(settings.monthsBefore());
    }

    private static Collection<String> subjects(Map<YearMonth, Map<String, Integer>> months) {
        var subjects = new TreeSet<String>();
        months.values().forEach(counts -> subjects.addAll(counts.keySet()));
        subjects.remove(ALL);
        return subjects;
    }

    private static Proportion proportion(Map<YearMonth, Map<String, Integer>> months, YearMonth month, String subject) {
        var counts = months.getOrDefault(month, Map.of());
        return Proportion.of(counts.getOrDefault(subject, 0), counts.getOrDefault(ALL, 0));
    }

    /** Over all months; of everything, when the subject is {@link #ALL}. */
    private static Proportion sum(Map<YearMonth, Map<String, Integer>> months, String subject) {
        long bearing = 0;
        long all = 0;
        for (var counts : months.values()) {
            bearing += counts.getOrDefault(subject, 0);
            all += counts.getOrDefault(ALL, 0);
        }
        return Proportion.of(bearing, all);
    }
}
