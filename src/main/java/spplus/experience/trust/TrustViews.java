package spplus.experience.trust;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.trust.TrustPages.Desk;
import spplus.experience.trust.TrustPages.Right;
import spplus.experience.trust.TrustPolicy.Lack;
import spplus.experience.trust.TrustRefused.Why;
import spplus.experience.trust.TrustRepository.Grant;
import spplus.platform.Texts;

/** Puts the page of trusted responders together. */
@Component
class TrustViews {

    private static final int PERCENT = 100;

    private final TrustDesk desk;
    private final TrustSettings settings;
    private final Directory directory;
    private final Texts texts;

    TrustViews(TrustDesk desk, TrustSettings settings, Directory directory, Texts texts) {
        this.desk = desk;
        this.settings = settings;
        this.directory = directory;
        this.texts = texts;
    }

    /** @param asked code of a structure; when empty, the only one of the scope if there is only one */
    Desk of(String asked, Actor manager, @Nullable Why why) {
        var roots = manager.scopeOf(Permission.MANAGE_AGENTS).roots();
        var structure = asked.isEmpty() && roots.size() == 1 ? roots.iterator().next() : asked;
        var active = desk.active(manager);
        var trusted = active.stream()
                .filter(grant -> grant.structure().equals(structure))
                .map(Grant::agent)
                .collect(Collectors.toSet());
        if (!structure.isEmpty()) {
            desk.lineage(structure, manager);
        }
        return new Desk(
                structure,
                structure.isEmpty() ? "" : directory.name(new StructureCode(structure)),
                rule(),
                active.stream().map(this::right).toList(),
                structure.isEmpty()
                        ? List.of()
                        : desk.responders(structure).stream()
                                .map(found -> responder(found, trusted.contains(found.agent()), manager.id()))
                                .toList(),
                structure.isEmpty()
                        ? List.of()
                        : desk.past(structure).stream().map(this::right).toList(),
                why == null
                        ? null
                        : "experience.trust.problem."
                                + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private TrustPages.Responder responder(TrustRepository.Responder found, boolean trusted, UUID manager) {
        return new TrustPages.Responder(
                found.agent().toString(),
                found.name(),
                found.track(),
                trusted,
                desk.lacks(found.track()).stream().map(this::said).toList(),
                found.agent().equals(manager));
    }

    private Right right(Grant grant) {
        return new Right(
                grant.id().toString(),
                grant.name(),
                directory.name(new StructureCode(grant.structure())),
                grant.grantedAt(),
                grant.grantedBy(),
                grant.track(),
                grant.revokedAt(),
                lost(grant));
    }

    /** By people with their word, or by the record with what it lacks. */
    private List<String> lost(Grant grant) {
        var word = Objects.requireNonNullElse(grant.word(), "");
        if (grant.revokedAt() == null) {
            return List.of();
        }
        return grant.revokedBy() == null
                ? Arrays.stream(word.split(" "))
                        .map(Lack::valueOf)
                        .map(this::said)
                        .toList()
                : List.of(texts.t("experience.trust.revoked-by", grant.revokedBy(), word));
    }

    private List<String> rule() {
        return Arrays.stream(Lack.values())
                .map(lack -> texts.t("experience.trust.rule." + lack.name(), threshold(lack)))
                .toList();
    }

    private String said(Lack lack) {
        return texts.t("experience.trust.lack." + lack.name(), threshold(lack));
    }

    private long threshold(Lack lack) {
        return switch (lack) {
            case VALIDATED -> settings.validated();
            case UNCHANGED -> Math.round(settings.unchanged() * PERCENT);
            case RATED -> settings.rated();
            case USEFUL -> Math.round(settings.useful() * PERCENT);
            case CONTRADICTED -> settings.contradicted();
        };
    }
}
