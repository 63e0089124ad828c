package spplus.quality;

import java.util.UUID;

/**
 * A self-assessment that is not closed is to be called to the mind of its leads.
 *
 * @param days until its day, below 0 once it is past
 */
public record AssessmentDue(UUID assessment, int days) {}
