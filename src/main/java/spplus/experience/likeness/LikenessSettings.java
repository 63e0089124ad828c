package spplus.experience.likeness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When two replies are said to be nearly the same; no official threshold exists.
 *
 * @param threshold share of runs of three words in common, 0.5 to 1
 * @param every how often what was imported or corrected is read and the figures are made again
 */
@ConfigurationProperties("spplus.experience.likeness")
record LikenessSettings(
        @DefaultValue("0.8") double threshold,
        @DefaultValue("2m") Duration every) {

    int percent() {
        return (int) Math.round(100 * threshold);
    }

    LikenessSettings {
        if (threshold < 0.5 || threshold > 1) {
            throw new IllegalArgumentException("spplus.experience.likeness.threshold must be between 0.5 and 1");
        }
    }
}
