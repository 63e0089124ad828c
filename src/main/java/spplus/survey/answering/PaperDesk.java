package spplus.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import spplus.survey.domain.Phrase;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.Question;
import spplus.survey.domain.Row;
import spplus.survey.domain.Sheet;
import spplus.survey.domain.Source;
import spplus.survey.domain.Step;

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
        return form(campaign).steps().stream()
                .flatMap(step -> step.questions().stream())
                .map(PaperDesk::always)
                .toList();
    }

    /** Reads a page; nothing is kept while there is something to mend. */
    @Transactional
    public Reading take(Actor actor, Ticket ticket, Campaign campaign, MultiValueMap<String, String> sent) {
        var form = form(campaign);
        var page = blank(ticket, campaign, onePage(campaign, form));
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

    private FormVersion onePage(Campaign campaign, FormVersion form) {
        var step = new Step(Phrase.NONE, questions(campaign));
        return new FormVersion(
                form.id(),
                form.form(),
                form.number(),
                form.family(),
                form.title(),
                List.of(step),
                form.languages(),
                form.publishedAt());
    }

    private FormVersion form(Campaign campaign) {
        return forms.find(campaign.formVersion()).orElseThrow();
    }

    /** On paper nothing is hidden and nothing is required: what does not concern who answered is dropped afterwards. */
    private static Asked always(Asked asked) {
        var question = asked.question();
        return new Asked(
                asked.id(), asked.key(), question.withRows(always(question).toList()), false, null);
    }

    private static Stream<Row> always(Question question) {
        return question.rows().stream().map(row -> new Row(row.code(), row.label(), null));
    }
}
