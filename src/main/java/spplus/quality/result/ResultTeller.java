package spplus.quality.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.platform.Texts;
import spplus.quality.domain.Frequency;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Target;
import spplus.quality.domain.TargetStore;
import spplus.quality.domain.Term;

/** Makes up the results of the fictional territory: some months of calls and files, some years of satisfaction. */
@Component
public class ResultTeller {

    private static final List<String> MONTHLY = List.of("decroche", "delai-annonce");
    private static final List<String> YEARLY = List.of("satisfaction", "delais", "relation");
    private static final int MONTHS = 14;
    private static final int YEARS = 2;
    private static final int MOST = 200;
    private static final long SEED = 991;
    private static final String ROOT_WITH_TARGET = "PREF";
    private static final double AIM = 85;
    private static final double TOLERANCE = 3;

    private final Directory directory;
    private final IndicatorStore indicators;
    private final TargetStore targets;
    private final Intake intake;
    private final ResultDesk desk;
    private final ResultStore results;
    private final Commitments commitments;
    private final Texts texts;

    ResultTeller(
            Directory directory,
            IndicatorStore indicators,
            TargetStore targets,
            Intake intake,
            ResultDesk desk,
            ResultStore results,
            Commitments commitments,
            Texts texts) {
        this.directory = directory;
        this.indicators = indicators;
        this.targets = targets;
        this.intake = intake;
        this.desk = desk;
        this.results = results;
        this.commitments = commitments;
        this.texts = texts;
    }

    /** What is public stays as it is; the newest month of some waits to be published. */
    @Transactional
    public void tell(Actor team) {
        var today = commitments.today();
        var newest = Frequency.MONTH.lastOver(today);
        askEachMonth(newest.first().minusMonths(MONTHS - 1), team);
        aim(team);
        var lines = new ArrayList<Raw>();
        var random = new Random(SEED);
        sites().forEach(site -> say(site, newest, lines, random));
        var scope = team.scopeOf(Permission.PUBLISH_RESULTS);
        intake.keep(intake.read(lines, scope), "DEMO", team.name());
        desk.publish(team, toPublish(newest));
    }

    private List<Structure> sites() {
        return directory.findAll(directory.activeCodes(MOST)).values().stream()
                .filter(one -> directory.children(one.code(), 1).isEmpty())
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    private void say(Structure site, Term newest, List<Raw> lines, Random random) {
        double quality = 0.6 + 0.3 * random.nextDouble();
        for (var code : MONTHLY) {
            for (int back = MONTHS - 1; back >= 0; back--) {
                var term = new Term(newest.first().minusMonths(back), 1);
                double better = 0.12 * (MONTHS - back) / MONTHS * random.nextDouble();
                lines.add(raw(site, code, term, quality + better, 60 + random.nextInt(600)));
            }
        }
        for (var code : YEARLY) {
            for (int back = YEARS; back >= 1; back--) {
                var term = new Term(LocalDate.of(newest.first().getYear() - back, 1, 1), 12);
                lines.add(raw(site, code, term, quality + 0.05 * random.nextDouble(), 4 + random.nextInt(400)));
            }
        }
    }

    private Raw raw(Structure site, String code, Term term, double rate, int base) {
        long numerator = Math.min(base, Math.round(base * rate));
        boolean silent = (site.code().value() + code + term.code()).hashCode() % 23 == 0;
        return new Raw(
                site.code().value(),
                code,
                term.code(),
                silent ? "" : String.valueOf(numerator),
                "",
                silent ? "" : String.valueOf(base),
                "",
                silent ? Reason.DISRUPTED.name() : "",
                "",
                silent ? texts.t("quality.generate.demo-words") : "");
    }

    /** The first catalogue asks once a year: here, some of it is asked each month. */
    private void askEachMonth(LocalDate from, Actor team) {
        for (var code : MONTHLY) {
            var first = indicators.history(code).getFirst();
            if (first.frequency() != Frequency.MONTH) {
                indicators.write(
                        new Indicator(
                                code,
                                first.number() + 1,
                                from,
                                first.name(),
                                first.definition(),
                                first.officialCode(),
                                first.formula(),
                                first.higherIsBetter(),
                                first.commitment(),
                                first.level(),
                                Frequency.MONTH,
                                first.origin(),
                                first.question(),
                                first.note(),
                                null),
                        team.name());
            }
        }
    }

    private void aim(Actor team) {
        var from = LocalDate.of(commitments.today().getYear() - 1, 1, 1);
        Optional.of(new StructureCode(ROOT_WITH_TARGET))
                .flatMap(directory::find)
                .ifPresent(root -> targets.write(
                        new Target(
                                Ids.next(), MONTHLY.getFirst(), "", root.code().value(), AIM, TOLERANCE, from),
                        team.name()));
    }

    private List<Picked> toPublish(Term newest) {
        return sites().stream()
                .flatMap(site ->
                        results
                                .of(
                                        site.code(),
                                        Stream.concat(MONTHLY.stream(), YEARLY.stream())
                                                .toList())
                                .stream()
                                .filter(one -> !one.term().equals(newest)
                                        || !site.code().value().startsWith(ROOT_WITH_TARGET)))
                .filter(one -> one.state() != State.PUBLISHED)
                .map(one -> new Picked(one.id(), one.edition()))
                .toList();
    }
}
