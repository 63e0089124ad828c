package spplus.platform;

import java.time.Duration;

/** At most so many times within a span; what was used comes back little by little. */
public record Limit(int times, Duration within) {}
