package spplus.experience.trust;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ExperienceId;
import spplus.experience.domain.ShortWords;
import spplus.experience.trust.TrustRefused.Why;
import spplus.experience.trust.TrustRepository.Grant;
import spplus.experience.trust.TrustRepository.Responder;

/** Managers grant the right to those whose record earned it, and take it back; so does the record. */
@Service
@Transactional
class TrustDesk {

    static final int LONGEST_WORD = 500;

    private final TrustRepository grants;
    private final TrustPolicy policy;
    private final TrustSettings settings;
    private final ShortWords words;
    private final Directory directory;
    private final AuditTrail audit;
    private final Clock clock;

    TrustDesk(
            TrustRepository grants,
            TrustSettings settings,
            ShortWords words,
            Directory directory,
            AuditTrail audit,
            Clock clock) {
        this.grants = grants;
        this.policy = new TrustPolicy(settings);
        this.settings = settings;
        this.words = words;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws TrustRefused for oneself, or when the record does not earn it (any more) */
    void grant(UUID agent, String structure, Actor manager) {
        var lineage = lineage(structure, manager);
        if (agent.equals(manager.id())) {
            throw new TrustRefused(Why.ONESELF);
        }
        var found = responders(structure).stream()
                .filter(responder -> responder.agent().equals(agent))
                .findFirst()
                .orElseThrow(NotThere::new);
        if (!policy.lacks(found.track()).isEmpty()) {
            throw new TrustRefused(Why.NOT_EARNED);
        }
        if (grants.grant(found, lineage, manager, clock.instant())) {
            audit.record(AuditEntry.by(manager, "experience.trust-granted")
                    .on("agent", agent)
                    .about(List.of(structure)));
        }
    }

    /** @param word why, told in the journal's place: on the page where it is granted */
    void revoke(UUID id, String word, Actor manager) {
        var grant = grants.find(id).orElseThrow(NotThere::new);
        lineage(grant.structure(), manager);
        var kept = word.strip();
        if (kept.isEmpty()) {
            throw new TrustRefused(Why.NO_WORD);
        }
        if (words.problem(kept, LONGEST_WORD).isPresent()) {
            throw new TrustRefused(Why.WORD);
        }
        if (grants.revoke(id, manager, kept, clock.instant())) {
            audit.record(AuditEntry.by(manager, "experience.trust-revoked")
                    .on("agent", grant.agent())
                    .about(List.of(grant.structure())));
        }
    }

    /** Takes the right back from those whose replies to this experience made their record fall. */
    void review(ExperienceId id) {
        for (var grant : grants.ofAnswer(id)) {
            var track = grants.track(
                    grant.agent(), grant.structure(), clock.instant().minus(settings.period()));
            var faults = policy.faults(track);
            if (!faults.isEmpty() && grants.revoke(grant.id(), null, names(faults), clock.instant())) {
                audit.record(AuditEntry.by(Author.SYSTEM, "experience.trust-lost")
                        .on("agent", grant.agent())
                        .about(List.of(grant.structure()))
                        .fact("reason", names(faults)));
            }
        }
    }

    List<Responder> responders(String structure) {
        return grants.responders(structure, clock.instant().minus(settings.period()));
    }

    List<TrustPolicy.Lack> lacks(Track track) {
        return policy.lacks(track);
    }

    List<Grant> past(String structure) {
        return grants.of(structure).stream()
                .filter(grant -> grant.revokedAt() != null)
                .toList();
    }

    List<Grant> active(Actor manager) {
        return grants.active(manager.scopeOf(Permission.MANAGE_AGENTS));
    }

    /** Codes from the structure up to its root. */
    List<String> lineage(String structure, Actor manager) {
        var lineage = StructureCode.looksLike(structure)
                ? directory.lineage(new StructureCode(structure))
                : List.<String>of();
        if (lineage.isEmpty() || !manager.scopeOf(Permission.MANAGE_AGENTS).covers(lineage)) {
            throw new NotThere();
        }
        return lineage;
    }

    private static String names(List<TrustPolicy.Lack> faults) {
        return faults.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
