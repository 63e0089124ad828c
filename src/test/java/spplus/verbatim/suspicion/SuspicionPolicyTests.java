package spplus.verbatim.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import spplus.verbatim.PainPointSuspected.Why;

class SuspicionPolicyTests {

    private final SuspicionPolicy policy = new SuspicionPolicy(new SuspicionSettings(90, 365, 10, 30, 1.5, 0.1));

    @Test
    void suspectsWhatGrowsAndWhatWeighs() {
        assertThat(whys(cluster(30, 200, 20, 800))).containsExactly(Why.GROWS, Why.WEIGHS);
        assertThat(whys(cluster(15, 400, 5, 800))).containsExactly(Why.GROWS);
        assertThat(whys(cluster(100, 400, 200, 800))).containsExactly(Why.WEIGHS);
        assertThat(whys(cluster(12, 400, 24, 800))).isEmpty();
    }

    @Test
    void wantsEnoughTextsWhateverTheShare() {
        assertThat(whys(cluster(9, 30, 0, 800))).isEmpty();
        assertThat(whys(cluster(20, 29, 0, 800))).isEmpty();
        assertThat(whys(cluster(30, 400, 0, 29))).isEmpty();
    }

    @Test
    void doesNotTakeASmallRiseForNewsHoweverSure() {
        assertThat(whys(cluster(6_000, 100_000, 5_000, 100_000))).isEmpty();
    }

    /** Of a thousand themes that do not move, some rise by chance alone: hardly any is told. */
    @Test
    void countsAllComparisonsOfTheNight() {
        var random = new Random(20_260_901);
        var still = new ArrayList<Cluster>();
        for (int i = 0; i < 1_000; i++) {
            still.add(cluster(drawn(random, 400), 400, drawn(random, 800), 800));
        }

        assertThat(policy.judge(still, still.size())).hasSizeLessThanOrEqualTo(1);
    }

    /** Few unhappy texts in each, so that only those that rose by chance are looked at: they are not news either. */
    @Test
    void countsThePairsThatHadTooFewToBeLookedAt() {
        var random = new Random(20_260_902);
        int pairs = 20_000;
        var looked = new ArrayList<Cluster>();
        for (int i = 0; i < pairs; i++) {
            var one = cluster(drawn(random, 110), 110, drawn(random, 400), 400);
            if (one.negative() >= 10) {
                looked.add(one);
            }
        }

        assertThat(looked).hasSizeGreaterThan(50);
        assertThat(policy.judge(looked, pairs))
                .extracting(SuspicionPolicy.Suspected::why)
                .doesNotContain(Why.GROWS);
        assertThat(policy.judge(looked, looked.size()))
                .as("what not counting them would tell")
                .isNotEmpty();
    }

    /** Four in a hundred. */
    private static long drawn(Random random, int texts) {
        return random.ints(texts, 0, 100).filter(one -> one < 4).count();
    }

    private List<Why> whys(Cluster cluster) {
        return policy.judge(List.of(cluster), 1).stream()
                .map(SuspicionPolicy.Suspected::why)
                .toList();
    }

    private static Cluster cluster(long negative, long texts, long negativeBefore, long textsBefore) {
        return new Cluster(UUID.randomUUID(), "x", negative, texts, negativeBefore, textsBefore, 0);
    }
}
