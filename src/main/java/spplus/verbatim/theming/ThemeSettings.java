package spplus.verbatim.theming;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import spplus.verbatim.theme.DiscoveryRules;

/**
 * How themes are found and signed.
 *
 * @param sample texts that a discovery reads at most; all texts are then read once against what it found
 * @param seed of the draw
 * @param mostThemes themes at a time, signed and proposed together
 * @param fewestTexts and
 * @param leastShare of texts: a proposed theme has at least the larger of the two
 * @param nearest from what likeness, from 0 to 1, a text speaks of a theme
 * @param examplesIn texts that people must have put in a theme before it is signed
 * @param examplesOut texts that people must have put out of it
 * @param lookEvery time between two looks at what was asked for
 */
@ConfigurationProperties("spplus.themes")
public record ThemeSettings(
        @DefaultValue("20000") int sample,
        @DefaultValue("1") long seed,
        @DefaultValue("70") int mostThemes,
        @DefaultValue("5") int fewestTexts,
        @DefaultValue("0.001") double leastShare,
        @DefaultValue("0.15") double nearest,
        @DefaultValue("3") int examplesIn,
        @DefaultValue("1") int examplesOut,
        @DefaultValue("5s") Duration lookEvery) {

    DiscoveryRules rules() {
        return new DiscoveryRules(mostThemes, fewestTexts, leastShare, 0.9, nearest);
    }
}
