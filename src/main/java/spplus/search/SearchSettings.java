package spplus.search;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the index is kept.
 *
 * @param purgeDelay longest time for which the words of a removed text stay in the files of a large index; a small
 *     one is purged at once
 */
@ConfigurationProperties("spplus.search")
public record SearchSettings(@DefaultValue("10m") Duration purgeDelay) {}
