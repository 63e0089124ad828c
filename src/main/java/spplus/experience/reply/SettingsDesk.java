package spplus.experience.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.platform.Texts;

/** How a structure wants its replies: second reader, target, usual phrases, ready-made texts. */
@Service
@Transactional
class SettingsDesk {

    private final SettingsRepository settings;
    private final TemplateRepository templates;
    private final Directory directory;
    private final ReplyRules rules;
    private final Texts texts;
    private final AuditTrail audit;

    SettingsDesk(
            SettingsRepository settings,
            TemplateRepository templates,
            Directory directory,
            ReplyRules rules,
            Texts texts,
            AuditTrail audit) {
        this.settings = settings;
        this.templates = templates;
        this.directory = directory;
        this.rules = rules;
        this.texts = texts;
        this.audit = audit;
    }

    StructureSettings.InForce inForce(StructureCode structure) {
        return StructureSettings.inForce(settings.of(directory.lineage(structure)), byDefault());
    }

    /** What would hold if the structure set nothing. */
    StructureSettings.InForce inherited(StructureCode structure) {
        var above = directory.lineage(structure).stream().skip(1).toList();
        return StructureSettings.inForce(settings.of(above), byDefault());
    }

    StructureSettings own(StructureCode structure) {
        return settings.of(List.of(structure.value())).stream().findFirst().orElse(StructureSettings.none(structure));
    }

    void set(Actor actor, StructureSettings wanted, Instant now) {
        var lineage = mayManage(actor, wanted.structure());
        settings.put(wanted, lineage.size(), actor.name(), now);
        audit.record(entry(actor, "experience.reply-settings-changed", wanted.structure()));
    }

    List<TemplateRepository.Template> templates(StructureCode structure) {
        return templates.of(directory.lineage(structure));
    }

    /** @throws TooManyTemplates when the structure has as many as it may */
    void putTemplate(
            Actor actor, StructureCode structure, Optional<UUID> existing, String title, String body, Instant now) {
        mayManage(actor, structure);
        var own = templates.of(List.of(structure.value()));
        var id = existing.orElseGet(Ids::next);
        if (existing.isPresent()
                && own.stream().noneMatch(template -> template.id().equals(id))) {
            throw new NotThere();
        }
        if (existing.isEmpty() && own.size() >= TemplateRepository.MOST) {
            throw new TooManyTemplates();
        }
        templates.put(new TemplateRepository.Template(id, structure.value(), title, body), actor.name(), now);
        audit.record(entry(actor, "experience.reply-template-written", structure));
    }

    void deleteTemplate(Actor actor, StructureCode structure, UUID id) {
        mayManage(actor, structure);
        if (!templates.delete(id, structure.value())) {
            throw new NotThere();
        }
        audit.record(entry(actor, "experience.reply-template-deleted", structure));
    }

    private List<String> mayManage(Actor actor, StructureCode structure) {
        var lineage = directory.lineage(structure);
        if (lineage.isEmpty() || !actor.scopeOf(Permission.MANAGE_STRUCTURE).covers(lineage)) {
            throw new NotThere();
        }
        return lineage;
    }

    private StructureSettings.InForce byDefault() {
        return new StructureSettings.InForce(
                false,
                rules.replyTargetDays(),
                texts.t("experience.reply.default.greeting"),
                texts.t("experience.reply.default.closing"),
                "");
    }

    private static AuditEntry entry(Actor actor, String action, StructureCode structure) {
        return AuditEntry.by(actor, action).on("structure", structure.value()).about(List.of(structure.value()));
    }

    static class TooManyTemplates extends RuntimeException {}
}
