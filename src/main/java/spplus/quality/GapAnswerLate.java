package spplus.quality;

import java.util.UUID;

/** A gap was sent up, and the day to answer is over; said once. */
public record GapAnswerLate(UUID referral) {}
