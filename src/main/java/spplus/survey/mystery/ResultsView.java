package spplus.survey.mystery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.statistics.Median;
import spplus.statistics.Proportion;
import spplus.statistics.SmallGroups;
import spplus.statistics.SmallGroups.Group;
import spplus.survey.mystery.Contact.Progress;
import spplus.survey.mystery.Contact.State;
import spplus.survey.mystery.Criterion.Channel;
import spplus.survey.mystery.MysteryPages.ByChannel;
import spplus.survey.mystery.MysteryPages.Line;
import spplus.survey.mystery.MysteryPages.Middle;
import spplus.survey.mystery.MysteryPages.Results;
import spplus.survey.mystery.MysteryPages.Share;
import spplus.survey.mystery.ObservedRepository.Cell;
import spplus.survey.mystery.ObservedRepository.Count;
import spplus.survey.mystery.ObservedRepository.Tally;
import spplus.survey.mystery.ObservedRepository.Unit;

/**
 * What was observed, criterion by criterion for each channel. A criterion and a channel are never added to others, so that
 * structures are the only parts by which a small group could be told.
 */
@Component
class ResultsView {

    private static final String WHOLE = "";

    private final ObservedRepository observed;
    private final Directory directory;
    private final Clock clock;

    ResultsView(ObservedRepository observed, Directory directory, Clock clock) {
        this.observed = observed;
        this.directory = directory;
        this.clock = clock;
    }

    /** Of the whole campaign, or of one structure contacted. */
    Results of(Actor actor, MysteryCampaign campaign, Structure at) {
        var today = LocalDate.now(clock);
        var cells = observed.cells(campaign.id());
        var counts = observed.counts(campaign.id());
        boolean whole = at.code().equals(campaign.structure());
        Predicate<String> wanted =
                whole ? _ -> true : code -> code.equals(at.code().value());
        var shown = named(campaign, cells);
        return new Results(
                campaign,
                campaign.isClosed(today),
                directory.name(campaign.structure()),
                at,
                whole,
                places(actor, shown, at),
                hidden(counts, shown),
                progress(counts, wanted),
                channels(campaign, cells, counts, at, wanted));
    }

    /** The same figures of some of its structures, read at once: what is hidden of one is not uncovered by another. */
    List<Told> tell(MysteryCampaign campaign, List<Structure> places) {
        var cells = observed.cells(campaign.id());
        var counts = observed.counts(campaign.id());
        return places.stream()
                .map(at -> new Told(
                        at,
                        channels(
                                campaign,
                                cells,
                                counts,
                                at,
                                code -> at.code().equals(campaign.structure())
                                        || code.equals(at.code().value()))))
                .toList();
    }

    /** Whether it led the campaign, or was contacted in it. */
    boolean concerns(MysteryCampaign campaign, Structure structure) {
        return structure.code().equals(campaign.structure())
                || observed.counts(campaign.id()).stream().anyMatch(count -> count.structure()
                        .equals(structure.code().value()));
    }

    private List<ByChannel> channels(
            MysteryCampaign campaign, List<Cell> cells, List<Count> counts, Structure at, Predicate<String> wanted) {
        return Arrays.stream(Channel.values())
                .map(channel -> {
                    var here = counts.stream()
                            .filter(count -> count.channel() == channel && wanted.test(count.structure()))
                            .toList();
                    return new ByChannel(
                            channel,
                            sum(here, _ -> true),
                            sum(here, state -> state == State.DONE),
                            Criterion.of(channel, campaign.criteria()).stream()
                                    .map(criterion -> line(campaign, cells, channel, criterion, at))
                                    .toList());
                })
                .filter(channel -> channel.planned() > 0)
                .toList();
    }

    private static Line line(
            MysteryCampaign campaign, List<Cell> cells, Channel channel, Criterion criterion, Structure at) {
        var parts = ObservedRepository.of(cells, new Unit(channel, criterion.key()));
        var shown = shown(campaign, parts);
        var name = at.code().value();
        boolean whole = at.code().equals(campaign.structure());
        var tally = whole
                ? parts.values().stream().reduce(Tally.NOTHING, Tally::plus)
                : parts.getOrDefault(name, Tally.NOTHING);
        if (tally.observed() < campaign.minGroup() || !shown.contains(whole ? WHOLE : name)) {
            return new Line(criterion, true, 0, 0, null, 0, null);
        }
        return criterion.isMeasured() ? measured(criterion, tally) : rated(criterion, tally);
    }

    private static Line rated(Criterion criterion, Tally tally) {
        return new Line(
                criterion,
                false,
                tally.observed(),
                tally.missing(),
                share(tally.yes(), tally.observed()),
                tally.partly(),
                null);
    }

    private static Line measured(Criterion criterion, Tally tally) {
        var median = Median.of(tally.sorted());
        var target = criterion.target();
        var interval = median.interval();
        return new Line(
                criterion,
                false,
                tally.observed(),
                tally.missing(),
                target == null
                        ? null
                        : share(
                                tally.measures().stream()
                                        .filter(measure -> measure <= target)
                                        .count(),
                                tally.observed()),
                0,
                new Middle(
                        Optional.ofNullable(criterion.unit()).orElseThrow(),
                        median.value(),
                        interval.map(found -> (int) found.low()).orElse(null),
                        interval.map(found -> (int) found.high()).orElse(null)));
    }

    private static Share share(long of, long all) {
        var estimate = Proportion.of(of, all).estimate();
        return new Share(
                of,
                estimate.value(),
                estimate.interval().low(),
                estimate.interval().high());
    }

    /** The structures of one criterion and channel whose figures, and the whole's, tell nothing of a small group. */
    private static Set<String> shown(MysteryCampaign campaign, Map<String, Tally> parts) {
        long all = parts.values().stream().mapToLong(Tally::observed).sum();
        return SmallGroups.shown(
                new Group(
                        WHOLE,
                        all,
                        parts.entrySet().stream()
                                .map(part -> Group.alone(
                                        part.getKey(), part.getValue().observed()))
                                .toList()),
                campaign.minGroup());
    }

    /** Structures with something to show of some criterion. */
    private static Set<String> named(MysteryCampaign campaign, List<Cell> cells) {
        var named = new HashSet<String>();
        for (var unit : cells.stream().map(Cell::unit).distinct().toList()) {
            var parts = ObservedRepository.of(cells, unit);
            shown(campaign, parts).stream()
                    .filter(name -> parts.containsKey(name) && parts.get(name).observed() >= campaign.minGroup())
                    .forEach(named::add);
        }
        return named;
    }

    private List<Structure> places(Actor actor, Set<String> shown, Structure at) {
        var scope = actor.scopeOf(Permission.READ_SURVEYS);
        return directory.findAll(shown.stream().map(StructureCode::new).toList()).values().stream()
                .filter(structure -> !structure.code().equals(at.code()))
                .filter(structure -> scope.everywhere() || scope.covers(directory.lineage(structure.code())))
                .sorted(Comparator.comparing(Structure::name))
                .toList();
    }

    private static int hidden(List<Count> counts, Set<String> shown) {
        return (int) counts.stream()
                .map(Count::structure)
                .distinct()
                .filter(code -> !shown.contains(code))
                .count();
    }

    private static Progress progress(List<Count> counts, Predicate<String> wanted) {
        var states = new EnumMap<State, Long>(State.class);
        counts.stream()
                .filter(count -> wanted.test(count.structure()))
                .forEach(count -> states.merge(count.state(), count.n(), Long::sum));
        return new Progress(states, 0);
    }

    private static long sum(List<Count> counts, Predicate<State> wanted) {
        return counts.stream()
                .filter(count -> wanted.test(count.state()))
                .mapToLong(Count::n)
                .sum();
    }

    /** What was observed in one structure or, in the one that led it, in all. */
    record Told(Structure at, List<ByChannel> channels) {}
}
