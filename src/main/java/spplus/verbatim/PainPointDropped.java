package spplus.verbatim;

import java.util.UUID;

/** What people had decided to work on, see {@link PainPointDecided}, they took back. */
public record PainPointDropped(UUID id) {}
