package spplus.quality.tally;

import org.jspecify.annotations.Nullable;

/**
 * Where a structure stands.
 *
 * @param network readable name
 * @param department its own, null when it has none
 * @param coversDepartment the one of all that it covers, null when they are several
 */
record Ground(
        String structure,
        String network,
        String type,
        @Nullable String department,
        @Nullable String region,
        @Nullable String coversDepartment,
        @Nullable String coversRegion) {}
