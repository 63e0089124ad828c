package spplus.experience.advice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when advice is given; no official threshold exists.
 *
 * @param longestSentence words in a sentence
 * @param leastReadability score under which a text is said to be hard to read, 0 to 100
 * @param mostPassives passive sentences in a reply
 * @param leastOwnWords words of the story that a reply should take up
 */
@ConfigurationProperties("spplus.experience.advice")
record AdviceSettings(
        @DefaultValue("25") int longestSentence,
        @DefaultValue("50") int leastReadability,
        @DefaultValue("1") int mostPassives,
        @DefaultValue("2") int leastOwnWords) {}
