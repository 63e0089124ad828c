package spplus.quality;

import java.util.UUID;

/** A gap is not a priority any more. */
public record GapReleased(UUID gap) {}
