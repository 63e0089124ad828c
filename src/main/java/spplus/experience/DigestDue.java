package spplus.experience;

import java.time.LocalDate;
import java.util.UUID;

/** A subscription has something new to tell, published from the first day on and before the last. */
public record DigestDue(UUID subscription, LocalDate from, LocalDate until) {}
