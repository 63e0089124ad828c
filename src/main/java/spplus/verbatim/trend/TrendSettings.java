package spplus.verbatim.trend;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From how much something may be said to rise, or to set a service apart.
 *
 * @param leastTexts read texts that each side must hold
 * @param leastBearing texts that must speak of it on the side where more do
 * @param monthsBefore months that a month is compared to
 * @param monthsOfPeers months over which services are compared
 * @param leastPeers other services there must be, so that none is told apart
 */
@ConfigurationProperties("spplus.verbatim.trend")
record TrendSettings(
        @DefaultValue("30") int leastTexts,
        @DefaultValue("5") int leastBearing,
        @DefaultValue("6") int monthsBefore,
        @DefaultValue("12") int monthsOfPeers,
        @DefaultValue("3") int leastPeers) {}
