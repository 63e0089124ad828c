package spplus.survey;

import java.util.UUID;

/** What surveys say crossed a threshold that an agent had chosen. */
public record ThresholdCrossed(UUID crossing) {}
