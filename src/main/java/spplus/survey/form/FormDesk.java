package spplus.survey.form;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.survey.domain.Draft;
import spplus.survey.domain.Form;
import spplus.survey.domain.FormFamily;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Forms;
import spplus.survey.domain.Publisher;
import spplus.survey.domain.Templates;

/** Begins questionnaires, changes them, publishes versions of them. */
@Service
@Transactional
public class FormDesk {

    private final Forms forms;
    private final FormVersions versions;
    private final Publisher publisher;
    private final Templates templates;
    private final Perimeter perimeter;
    private final AuditTrail audit;

    FormDesk(
            Forms forms,
            FormVersions versions,
            Publisher publisher,
            Templates templates,
            Perimeter perimeter,
            AuditTrail audit) {
        this.forms = forms;
        this.versions = versions;
        this.publisher = publisher;
        this.templates = templates;
        this.perimeter = perimeter;
        this.audit = audit;
    }

    /** Begins one with what its family asks. */
    public UUID begin(Actor actor, Structure structure, FormFamily family, String title) {
        var id = forms.add(structure.code(), family, title, templates.of(family).draft());
        audit.record(AuditEntry.by(actor, "survey.form-begun")
                .on("form", id)
                .about(List.of(structure.code().value())));
        return id;
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of the agent's */
    public Form find(Actor actor, UUID id) {
        var form = forms.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, form.structure().value());
        return form;
    }

    /** @throws ChangedMeanwhile when the page that asks is older than the questionnaire */
    void change(Form form, int revision, UnaryOperator<Draft> change) {
        keep(form, revision, form.title(), change.apply(form.draft()));
    }

    void rename(Form form, int revision, String title) {
        keep(form, revision, title, form.draft());
    }

    void undo(Form form, int revision) {
        if (!forms.undo(form.id(), revision)) {
            throw new ChangedMeanwhile(form.id());
        }
    }

    /** @throws Flawed when it cannot be published */
    public FormVersion publish(Actor actor, Form form, int revision) {
        if (form.revision() != revision) {
            throw new ChangedMeanwhile(form.id());
        }
        if (!publisher.flaws(form.family(), form.draft()).isEmpty()) {
            throw new Flawed(form.id());
        }
        var version = versions.publish(form.id(), form.family(), form.title(), form.draft(), actor.id());
        audit.record(AuditEntry.by(actor, "survey.form-published")
                .on("form", form.id())
                .about(List.of(form.structure().value()))
                .fact("version", version.number()));
        return version;
    }

    private void keep(Form form, int revision, String title, Draft draft) {
        if (!forms.change(form.id(), revision, title, draft)) {
            throw new ChangedMeanwhile(form.id());
        }
    }

    /** Somebody else changed it since the page was shown. */
    static class ChangedMeanwhile extends RuntimeException {

        private final UUID form;

        ChangedMeanwhile(UUID form) {
            this.form = form;
        }

        UUID form() {
            return form;
        }
    }

    /** It breaks the core, or is not whole; its page says why. */
    static class Flawed extends RuntimeException {

        private final UUID form;

        Flawed(UUID form) {
            this.form = form;
        }

        UUID form() {
            return form;
        }
    }
}
