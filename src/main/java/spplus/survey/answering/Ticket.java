package spplus.survey.answering;

import java.time.Instant;
import java.util.UUID;
import spplus.survey.domain.Provenance;

/**
 * What the first page carries, sealed: who answers can change nothing of it, and the same page sent twice makes one sheet.
 *
 * @param id of the page that was shown
 * @param campaign the only one for which it is good
 */
record Ticket(UUID id, UUID campaign, Provenance from, Instant shownAt) {}
