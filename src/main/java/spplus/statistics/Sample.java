package spplus.statistics;

import spplus.core.Interval;

/** What estimates one figure; two of the same kind are compared by {@link Difference#between}. */
public sealed interface Sample permits Proportion, NetShare, Mean {

    /** How many answers it holds. */
    long answers();

    /** The figure with its 95 % interval; an empty sample says 0 and an interval that covers everything. */
    Estimate estimate();

    /** The interval that leaves out as much as a normal variable beyond {@code z}; the sample is not empty. */
    Interval interval(double z);
}
