package spplus.experience;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import spplus.experience.domain.LinkRequests;

/** What mails say of the private pages of authors. */
@Service
public class FollowUps {

    private final LinkRequests requests;

    FollowUps(LinkRequests requests) {
        this.requests = requests;
    }

    /** Answers a request once, and forgets it; empty when what was typed belongs to nobody. */
    public Optional<NewLink> answer(UUID request) {
        return requests.answer(request)
                .map(granted -> new NewLink(
                        granted.address().email(),
                        granted.address().language(),
                        granted.reference().value(),
                        granted.link().path(),
                        granted.link().until()));
    }

    /**
     * A link that its owner asked for.
     *
     * @param email an address that is never stored in clear, logged or shown
     * @param language code of the language they chose on the site
     * @param path of the page that opens it
     * @param until when it must be opened
     */
    public record NewLink(String email, String language, String reference, String path, Instant until) {}
}
