package spplus.experience.change;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.experience.Changes;
import spplus.experience.ExperienceId;

/** The changes claimed about one experience, as everybody may read them. */
@Component
public class PublicChanges {

    private final ClaimRepository claims;
    private final Directory directory;

    PublicChanges(ClaimRepository claims, Directory directory) {
        this.claims = claims;
        this.directory = directory;
    }

    public List<ChangePages.Shown> of(ExperienceId experience) {
        return claims.of(experience).stream()
                .filter(claim -> claim.state() == Claim.State.PUBLISHED)
                .map(this::shown)
                .toList();
    }

    public Optional<Changes.Outline> outline(UUID id) {
        return claims.find(id)
                .filter(claim -> claim.state() == Claim.State.PUBLISHED)
                .map(claim -> new Changes.Outline(
                        claim.structure(),
                        claim.announced().what(),
                        claim.announced().evidence(),
                        claim.reply() != null,
                        Objects.requireNonNullElse(claim.contradictionWord(), "")));
    }

    ChangePages.Shown shown(Claim claim) {
        var evidence = claim.announced().evidence();
        boolean contradicted = claim.contradiction() == Claim.Contradiction.PUBLISHED;
        return new ChangePages.Shown(
                claim.id().toString(),
                directory.name(claim.structure()),
                claim.announced().what(),
                evidence,
                evidence.matches("https?://[^\\s\"<>]+"),
                Objects.requireNonNullElse(claim.publishedAt(), claim.writtenAt()),
                contradicted ? claim.contradictionWord() : null,
                contradicted ? claim.contradictedAt() : null,
                claim.contradiction() == Claim.Contradiction.WAITING,
                claim.refusal(),
                claim.contradiction() == null);
    }
}
