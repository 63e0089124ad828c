package spplus.verbatim;

import java.util.UUID;

/** What an agent suggested was answered, or answered otherwise. @param version one more at each step @param author who suggested it */
public record SuggestionAnswered(UUID id, int version, UUID author) {}
