package spplus.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The block at the top left of every page. The default carries neither Marianne nor the State's block, which are
 * reserved to the State's own sites.
 *
 * @param name the service's name
 * @param tagline one line under it, in every language; empty for the words of each language
 * @param authority text of the State's block, empty to show none
 */
@ConfigurationProperties("spplus.brand")
public record BrandSettings(
        @DefaultValue("Services Publics +") String name,

        @DefaultValue("") String tagline,

        @DefaultValue("") String authority) {}
