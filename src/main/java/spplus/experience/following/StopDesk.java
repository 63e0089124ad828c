package spplus.experience.following;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.experience.domain.Followers;
import spplus.experience.domain.Followers.Follower;

/** Who asks for silence has it, even if they left the same address from two browsers. */
@Component
@Transactional
class StopDesk {

    private static final int PAGE = 200;

    private final Followers followers;

    StopDesk(Followers followers) {
        this.followers = followers;
    }

    boolean isStopped(Follower follower) {
        return followers.email(follower.experience(), follower.visitor()).isEmpty();
    }

    /** Doing it twice changes nothing more. */
    void stop(Follower follower) {
        followers.email(follower.experience(), follower.visitor()).ifPresent(email -> stopAll(follower, email));
    }

    private void stopAll(Follower follower, String email) {
        var id = follower.experience();
        List<byte[]> page = followers.page(id, null, PAGE);
        while (!page.isEmpty()) {
            page.stream()
                    .filter(visitor -> followers
                            .email(id, visitor)
                            .filter(email::equalsIgnoreCase)
                            .isPresent())
                    .forEach(visitor -> followers.stop(id, visitor));
            page = followers.page(id, page.getLast(), PAGE);
        }
    }
}
