package spplus.quality.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import spplus.quality.domain.Level;
import spplus.quality.transparency.Transparency.NetworkShare;
import spplus.quality.transparency.Transparency.Sites;
import spplus.quality.transparency.Transparency.Whole;

/** The method of transparency, on examples worked by hand. */
class TransparencyTests {

    /** Department 21: 3 of 4 sites; one department of two; nothing. Department 71: 1 of 2, nothing, 0 of 1. */
    private static final List<Sites> SITES = List.of(
            new Sites("prefectures", "21", "27", 4, 3),
            new Sites("prefectures", "71", "27", 2, 1),
            new Sites("caf", "21", "27", 3, 0),
            new Sites("caf", "71", "27", 3, 0),
            new Sites("impots", "21", "27", 10, 0),
            new Sites("impots", "71", "27", 1, 0));

    private static final List<Whole> WHOLES = List.of(
            new Whole("caf", Level.DEPARTMENT, "21"),
            new Whole("caf", Level.REGION, "27"),
            new Whole("prefectures", Level.DEPARTMENT, "71"));

    @Test
    void looksAtEachNetworkOnTheFinestLevelAtWhichItPublishes() {
        var found = Transparency.of(SITES, WHOLES, 2, 3).networks();
        assertThat(found.get("prefectures")).isEqualTo(new NetworkShare(Level.SITE, 4, 6, false));
        assertThat(found.get("caf")).isEqualTo(new NetworkShare(Level.DEPARTMENT, 1, 2, false));
        assertThat(found.get("impots")).isEqualTo(new NetworkShare(Level.SITE, 0, 11, false));
    }

    @Test
    void twoThirdsExactlyAreNotEnough() {
        assertThat(share(4, 6).transparent()).isFalse();
        assertThat(share(5, 6).transparent()).isTrue();
        assertThat(share(667, 1_000).transparent()).isTrue();
        assertThat(share(666, 1_000).transparent()).isFalse();
    }

    /** 21: (75 % + 100 % + 0 %) / 3 = 58.33 %; 71: (50 % + 0 % + 0 %) / 3 = 16.67 %. Weighted, 21 would be 6 of 17. */
    @Test
    void theRateOfADepartmentIsTheUnweightedMeanOfItsNetworks() {
        var rates = Transparency.of(SITES, WHOLES, 2, 3).departments();
        assertThat(Objects.requireNonNull(rates.get("21")).value()).isCloseTo(0.58333, within(1e-5));
        assertThat(Objects.requireNonNull(rates.get("71")).value()).isCloseTo(0.16667, within(1e-5));
        assertThat(Objects.requireNonNull(rates.get("21")).networks()).isEqualTo(3);
    }

    @Test
    void aNetworkThatPublishesForTheCountryCountsEverywhere() {
        var sites = List.of(new Sites("titres", "21", "27", 1, 0), new Sites("titres", null, null, 1, 0));
        var found = Transparency.of(sites, List.of(new Whole("titres", Level.NATIONAL, "FR")), 2, 3);
        assertThat(found.networks().get("titres")).isEqualTo(new NetworkShare(Level.NATIONAL, 1, 1, true));
        assertThat(Objects.requireNonNull(found.departments().get("21")).value())
                .isEqualTo(1);
    }

    private static NetworkShare share(int publishing, int sites) {
        var found = Transparency.of(List.of(new Sites("a", "21", "27", sites, publishing)), List.of(), 2, 3);
        return Objects.requireNonNull(found.networks().get("a"));
    }
}
