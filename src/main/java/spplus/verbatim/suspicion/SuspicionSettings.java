package spplus.verbatim.suspicion;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a theme is suspected to be a pain point.
 *
 * @param days length of the period looked at
 * @param daysBefore length of the time before, to which it is compared
 * @param fewestNegative unhappy texts of the theme, at least
 * @param fewestTexts texts of all themes, at least, in the period; and before it, to compare
 * @param growth how many times more frequent than before, at least, beyond chance
 * @param weight share of all texts of the period, at least, lower end of its 95 % interval, from 0 to 1
 */
@ConfigurationProperties("spplus.suspicion")
public record SuspicionSettings(
        @DefaultValue("90") int days,
        @DefaultValue("365") int daysBefore,
        @DefaultValue("10") int fewestNegative,
        @DefaultValue("30") int fewestTexts,
        @DefaultValue("1.5") double growth,
        @DefaultValue("0.1") double weight) {}
