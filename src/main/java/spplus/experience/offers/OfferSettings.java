package spplus.experience.offers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What is offered before a story is sent.
 *
 * @param similar experiences shown at most, 0 for none
 * @param sharedWords words that one must have in common with the story to be shown
 * @param elsewhere the words that lead to another door; the file says its own format
 */
@ConfigurationProperties("spplus.offers")
record OfferSettings(
        @DefaultValue("3") int similar,
        @DefaultValue("3") int sharedWords,
        @DefaultValue("classpath:experience/elsewhere.txt") Resource elsewhere) {}
