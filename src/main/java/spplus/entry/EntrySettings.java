package spplus.entry;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How doors are watched and printed.
 *
 * @param silence days without a sight of a button after which its structure is told
 * @param sightings how long the days on which a button was seen are kept
 * @param sightingsPerAddress signals of buttons taken from one address within an hour
 * @param posters codes one file may hold
 * @param postersPerPart codes printed at one go; what is printed is kept if the machine stops
 * @param printed how long a file can be fetched
 */
@ConfigurationProperties("spplus.entry")
public record EntrySettings(
        @DefaultValue("30") int silence,
        @DefaultValue("400d") Duration sightings,
        @DefaultValue("600") int sightingsPerAddress,
        @DefaultValue("2000") int posters,
        @DefaultValue("25") int postersPerPart,
        @DefaultValue("7d") Duration printed) {}
