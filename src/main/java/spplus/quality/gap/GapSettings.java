package spplus.quality.gap;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How gaps are looked for and answered: no official threshold nor delay was found.
 *
 * @param declared by how much a team must declare more than is measured, in shares of 1, to make a gap
 * @param answerDays working days within which those above answer
 */
@ConfigurationProperties("spplus.gap")
public record GapSettings(
        @DefaultValue("0.2") double declared,
        @DefaultValue("20") int answerDays) {}
