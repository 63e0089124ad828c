package spplus.verbatim.family;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When texts are nearly the same.
 *
 * @param likeness runs of three words in common among all those of both texts, at least, in [0, 1]
 * @param fewestWords words of a text, at least: shorter ones (« très bon accueil ») are alike without being copies
 * @param lookEvery time between two looks at texts that came
 */
@ConfigurationProperties("spplus.families")
public record FamilySettings(
        @DefaultValue("0.5") double likeness,
        @DefaultValue("12") int fewestWords,
        @DefaultValue("3s") Duration lookEvery) {}
