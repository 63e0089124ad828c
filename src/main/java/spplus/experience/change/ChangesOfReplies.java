package spplus.experience.change;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.Experience;
import spplus.platform.Ids;

/** The changes that replies announce: they live with their reply until it is published. */
@Component
public class ChangesOfReplies {

    private final ClaimRepository claims;
    private final Directory directory;

    ChangesOfReplies(ClaimRepository claims, Directory directory) {
        this.claims = claims;
        this.directory = directory;
    }

    public Optional<Announcement> of(UUID reply) {
        return claims.ofReply(reply).map(Claim::announced);
    }

    /** @param announced null for no change any more */
    public void write(
            UUID reply,
            ExperienceId experience,
            StructureCode structure,
            @Nullable Announcement announced,
            Actor writer,
            Instant now) {
        if (announced == null) {
            claims.remove(reply);
            return;
        }
        var lineage = directory.lineage(structure);
        claims.write(Ids.next(), experience, reply, lineage, Claim.State.DRAFT, announced, writer, now);
    }

    /** Makes it public with its reply; the caller saves the experience. */
    public void publish(UUID reply, Experience experience, Actor reader, Instant now) {
        claims.ofReply(reply).ifPresent(claim -> {
            claims.publish(claim, now);
            experience.afterReply().changeClaimed(claim.id(), claim.structure(), reader, now);
        });
    }
}
