package spplus.experience.sharing;

import java.time.Instant;
import java.util.UUID;

/**
 * What the first page carries, sealed: two posts of the same page make one draft, and nobody chooses its time.
 *
 * @param id of the draft to be
 * @param shownAt when the page was shown
 * @param structure the structure whose button led here, empty for none
 * @param procedure the procedure whose button led here, empty for none
 * @param entrance the door that led here, sealed, empty for none
 */
record Ticket(UUID id, Instant shownAt, String structure, String procedure, String entrance) {}
