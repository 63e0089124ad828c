package spplus.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.survey.answering.StepReader.Reading;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Given;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.Sheet;
import spplus.survey.domain.Source;

/** Takes sheets of paper that an agent types: all questions at once, none required, one sheet for one page shown. */
@Service
class PaperDesk {

    private final StepReader reader;
    private final AnswerStore answers;
    private final FormVersions forms;
    private final AuditTrail audit;
    private final Clock clock;

    PaperDesk(StepReader reader, AnswerStore answers, FormVersions forms, AuditTrail audit, Clock clock) {
        this.reader = reader;
        this.answers = answers;
        this.forms = forms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who typed it is in the audit, never beside the answers. */
    static Provenance from(Campaign campaign) {
        return new Provenance(Source.PAPER, null, null, campaign.structure(), null, null);
    }

    /** Every question, as one page. */
    List<Asked> questions(Campaign campaign) {
        return WholeForm.questions(form(campaign));
    }

    /** Reads a page; nothing is kept while there is something to mend. */
    @Transactional
    public Reading take(Actor actor, Ticket ticket, Campaign campaign, MultiValueMap<String, String> sent) {
        var form = form(campaign);
        var page = blank(ticket, campaign, WholeForm.of(form));
        var reading = reader.read(page, 0, sent);
        if (reading.problems().isEmpty() && !reading.given().isEmpty()) {
            keep(actor, blank(ticket, campaign, form), reading.given());
        }
        return reading;
    }

    private void keep(Actor actor, Sheet blank, List<Given> given) {
        var sheet = blank.with(given, blank.form().steps().size(), true);
        answers.write(sheet);
        audit.record(AuditEntry.by(actor, "survey.paper-typed")
                .on("campaign", sheet.campaign().id())
                .about(List.of(sheet.campaign().structure().value())));
    }

    private Sheet blank(Ticket ticket, Campaign campaign, FormVersion form) {
        return new Sheet(
                ticket.id(), campaign, form, campaign.dayOf(LocalDate.now(clock)), ticket.from(), List.of(), 0, false);
    }

    private FormVersion form(Campaign campaign) {
        return forms.find(campaign.formVersion()).orElseThrow();
    }
}
