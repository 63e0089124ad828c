package spplus.quality;

import java.util.UUID;

/** It was decided that something must be done about a gap. */
public record GapPrioritised(UUID gap) {}
