package spplus.survey.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.directory.StructureCode;

/**
 * Leave to answer a campaign once.
 *
 * @param structure whose services its owner meets, null for the campaign's own
 */
public record Invitation(UUID id, UUID campaign, @Nullable StructureCode structure, boolean used) {}
