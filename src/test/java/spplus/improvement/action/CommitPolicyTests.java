package spplus.improvement.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import spplus.improvement.ImprovementSettings;
import spplus.statistics.effect.Aim;
import spplus.statistics.effect.ChartKind;
import spplus.statistics.effect.MonthPoint;

/** An action without a judgeable indicator is refused, and says why. */
class CommitPolicyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate START = LocalDate.of(2026, 4, 1);
    private static final CommitPolicy POLICY = new CommitPolicy(new ImprovementSettings(3, 12, 6, 24, 8, 5, 36), TODAY);

    @Test
    void nothingIsMissingWhenItsEffectWillBeJudged() {
        assertThat(gaps(gauge(Aim.MORE, 0.8, START.plusMonths(6)))).isEmpty();
        assertThat(POLICY.baseline(action(gauge(Aim.MORE, 0.8, null)), points(12)))
                .hasValue(new Action.Baseline(0.6, 12, 0));
    }

    @Test
    void theTargetMustBeOnTheRightSideOfWhatItWas() {
        assertThat(gaps(gauge(Aim.LESS, 0.8, START.plusMonths(6)))).containsExactly(Gap.TARGET_BACKWARDS);
        assertThat(gaps(gauge(Aim.MORE, 0.6, START.plusMonths(6)))).containsExactly(Gap.TARGET_BACKWARDS);
        assertThat(gaps(gauge(Aim.MORE, 1.2, START.plusMonths(6)))).containsExactly(Gap.TARGET_IMPOSSIBLE);
        assertThat(gaps(gauge(Aim.MORE, null, START.plusMonths(6)))).containsExactly(Gap.NO_TARGET);
    }

    @Test
    void theJudgementComesLaterAndLeavesTimeToSee() {
        assertThat(gaps(gauge(Aim.MORE, 0.8, null))).containsExactly(Gap.NO_JUDGEMENT);
        assertThat(gaps(gauge(Aim.MORE, 0.8, TODAY))).containsExactly(Gap.JUDGEMENT_PAST);
        assertThat(gaps(gauge(Aim.MORE, 0.8, START.plusMonths(6).minusDays(1)))).containsExactly(Gap.JUDGEMENT_EARLY);
    }

    @Test
    void anIndicatorHasAPast() {
        var action = action(gauge(Aim.MORE, 0.8, START.plusMonths(6)));
        assertThat(POLICY.gaps(action, points(2), true, true)).containsExactly(Gap.NO_DATA);
        assertThat(POLICY.gaps(action, points(3), true, true)).isEmpty();
    }

    @Test
    void somebodyWhoIsStillThereAnswersForItInAnOpenStructure() {
        var action = action(gauge(Aim.MORE, 0.8, START.plusMonths(6)));
        assertThat(POLICY.gaps(action, points(12), false, false)).containsExactly(Gap.STRUCTURE_CLOSED, Gap.OWNER_GONE);
    }

    @Test
    void anEmptyDraftLacksEverything() {
        var blank = new Action(
                UUID.randomUUID(),
                "S",
                Level.LOCAL,
                new Action.Told("Rien encore", "", "", "", "", null, null, null, null),
                null,
                null,
                null,
                Gauge.NONE,
                null,
                State.DRAFT,
                1,
                "Zoé",
                Instant.EPOCH);
        assertThat(POLICY.gaps(blank, List.of(), false, true))
                .containsExactly(
                        Gap.NO_CAUSE,
                        Gap.NO_OWNER,
                        Gap.NO_START,
                        Gap.NO_DUE,
                        Gap.NO_INDICATOR,
                        Gap.NO_TARGET,
                        Gap.NO_DATA,
                        Gap.NO_JUDGEMENT);
    }

    @Test
    void monthsBegunWhenItStartedAreNeitherBeforeNorSince() {
        assertThat(action(START.plusDays(1)).since()).hasValue(YearMonth.of(2026, 5));
        assertThat(action(START).since()).hasValue(YearMonth.of(2026, 4));
        var begun = action(START.minusDays(10));
        var points = new ArrayList<>(points(12));
        points.set(11, new MonthPoint(YearMonth.of(2026, 3), 0, 100));
        assertThat(POLICY.baseline(begun, points)).hasValue(new Action.Baseline(0.6, 11, 0));
    }

    @Test
    void whatWasKnownWhenItWasCommittedToIsCounted() {
        var begunLongAgo = action(START.minusMonths(5));
        assertThat(POLICY.baseline(begunLongAgo, points(12)).map(Action.Baseline::known))
                .as("November to February are over on 10 March")
                .hasValue(4);
    }

    @Test
    void aPastOfAnotherTimeIsNone() {
        var action = action(gauge(Aim.MORE, 0.8, START.plusMonths(6)));
        var old = IntStream.of(1, 2, 3)
                .mapToObj(month -> new MonthPoint(YearMonth.of(2015, month), 60, 100))
                .toList();
        assertThat(POLICY.gaps(action, old, true, true)).containsExactly(Gap.NO_DATA);
    }

    private static List<Gap> gaps(Gauge gauge) {
        return POLICY.gaps(action(gauge), points(12), true, true);
    }

    private static Gauge gauge(Aim aim, @Nullable Double target, @Nullable LocalDate judged) {
        return new Gauge("Dossiers complets", ChartKind.SHARE, "", 1, aim, target, judged);
    }

    private static Action action(LocalDate start) {
        return action(gauge(Aim.MORE, 0.8, null), start);
    }

    private static Action action(Gauge gauge) {
        return action(gauge, START);
    }

    private static Action action(Gauge gauge, LocalDate start) {
        return new Action(
                UUID.randomUUID(),
                "S",
                Level.LOCAL,
                new Action.Told(
                        "Relire la liste des pièces",
                        "On revient trois fois",
                        "Liste illisible",
                        "",
                        "",
                        3,
                        null,
                        null,
                        null),
                UUID.randomUUID(),
                start,
                START.plusMonths(2),
                gauge,
                null,
                State.DRAFT,
                1,
                "Zoé",
                Instant.EPOCH);
    }

    private static List<MonthPoint> points(int months) {
        return IntStream.rangeClosed(1, months)
                .mapToObj(i -> new MonthPoint(YearMonth.from(START).minusMonths(months + 1 - i), 60, 100))
                .toList();
    }
}
