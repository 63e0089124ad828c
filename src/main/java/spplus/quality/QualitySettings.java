package spplus.quality;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How results are asked for, checked and shown.
 *
 * @param peers other structures of the same kind under which nothing is compared
 * @param near structures shown for a commune or postal code, at most
 * @param rows lines that one file of results may hold
 * @param rejects lines left out above which nothing at all of a file is taken
 * @param transparentShare numerator of the share of its sites above which a network is transparent
 * @param transparentOf denominator of that share
 * @param computedMonths for how many months after its end a period is computed again, day after day
 */
@ConfigurationProperties("spplus.quality")
public record QualitySettings(
        @DefaultValue("3") int peers,
        @DefaultValue("40") int near,
        @DefaultValue("100000") int rows,
        @DefaultValue("1000") int rejects,
        @DefaultValue("2") int transparentShare,
        @DefaultValue("3") int transparentOf,
        @DefaultValue("13") int computedMonths) {}
