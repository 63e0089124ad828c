package spplus.quality.result;

import java.util.UUID;

/** A result that somebody chose. @param edition of what they read */
record Picked(UUID id, int edition) {}
