package spplus.experience.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.platform.Ids;
import spplus.platform.SecretBox;

/** Writes and reads the sealed tickets of first pages. */
@Component
class Tickets {

    private static final String PURPOSE = "experience.ticket";

    private final SecretBox box;
    private final Clock clock;

    Tickets(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    Ticket issue(String structure, String procedure) {
        return issue(structure, procedure, "");
    }

    Ticket issue(String structure, String procedure, String entrance) {
        return new Ticket(Ids.next(), clock.instant(), structure, procedure, entrance);
    }

    String write(Ticket ticket) {
        var text = String.join(
                "\n",
                ticket.id().toString(),
                Long.toString(ticket.shownAt().toEpochMilli()),
                ticket.structure(),
                ticket.procedure(),
                ticket.entrance());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(box.seal(PURPOSE, text));
    }

    /** Empty when it was not written here, or by a key that is not ours any more. */
    Optional<Ticket> read(String written) {
        try {
            var parts =
                    box.open(PURPOSE, Base64.getUrlDecoder().decode(written)).split("\n", -1);
            var shownAt = Instant.ofEpochMilli(Long.parseLong(parts[1]));
            return Optional.of(new Ticket(UUID.fromString(parts[0]), shownAt, parts[2], parts[3], parts[4]));
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
