package spplus.improvement.pain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pain points are counted and answered: no official threshold nor delay was found.
 *
 * @param answerDays working days within which those above answer
 * @param fewestTexts texts read in three months, and in the twelve before, to say whether one grows
 */
@ConfigurationProperties("spplus.pain")
public record PainSettings(
        @DefaultValue("20") int answerDays,
        @DefaultValue("30") int fewestTexts) {}
