package spplus.improvement.action;

import java.util.Optional;
import java.util.UUID;

/** What actions may say of the pain points that they treat. */
public interface TreatedPains {

    /** One that was merged with another is that other one. */
    Optional<Treated> find(UUID pain);

    /** @param path of its page in the workspace */
    record Treated(String title, String path) {}
}
