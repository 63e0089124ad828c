package spplus.survey.answering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import spplus.platform.Ids;
import spplus.survey.answering.StepReader.Reading;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Asked;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Given;
import spplus.survey.domain.Invitations;
import spplus.survey.domain.SealedSheets;
import spplus.survey.domain.Sheet;

/** Takes what somebody answers, one step after another; the same step sent twice counts once. */
@Service
class AnsweringDesk {

    private final SheetRepository sheets;
    private final AnswerStore answers;
    private final SealedSheets box;
    private final CampaignStore campaigns;
    private final Invitations invitations;
    private final FormVersions forms;
    private final Tickets tickets;
    private final StepReader reader;
    private final Clock clock;

    AnsweringDesk(
            SheetRepository sheets,
            AnswerStore answers,
            SealedSheets box,
            CampaignStore campaigns,
            Invitations invitations,
            FormVersions forms,
            Tickets tickets,
            StepReader reader,
            Clock clock) {
        this.sheets = sheets;
        this.answers = answers;
        this.box = box;
        this.campaigns = campaigns;
        this.invitations = invitations;
        this.forms = forms;
        this.tickets = tickets;
        this.reader = reader;
        this.clock = clock;
    }

    /** The blank sheet that the first page shows; nothing is kept of it. */
    Sheet blank(Campaign campaign, Ticket ticket) {
        var form = forms.find(campaign.formVersion()).orElseThrow();
        return new Sheet(
                ticket.id(), campaign, form, campaign.dayOf(LocalDate.now(clock)), ticket.from(), List.of(), 0, false);
    }

    /** The link under which the sheet of this page is, or will be. */
    String secretOf(Ticket ticket) {
        return sheets.secretOf(ticket);
    }

    /** Takes the first step: empty when it was complete already. */
    @Transactional
    public Optional<Outcome> begin(Ticket ticket, Campaign campaign, MultiValueMap<String, String> sent) {
        if (invitations.isUsed(ticket.from().invitation())) {
            return Optional.empty();
        }
        var blank = blank(campaign, ticket);
        int step = firstStep(blank);
        var reading = reader.read(blank, step, sent);
        if (!reading.problems().isEmpty()) {
            return Optional.of(new Outcome(blank, reading, -1));
        }
        requireOpen(campaign);
        var begun = answered(begun(blank), step, reading);
        var secret = sheets.secretOf(ticket);
        if (!sheets.begin(secret, begun.sheet())) {
            return answer(secret, step, sent);
        }
        count(begun.sheet(), true);
        return Optional.of(begun);
    }

    /**
     * Takes one step: empty when the sheet was complete already.
     *
     * @throws SheetGone when no sheet answers to this link, or no longer
     * @throws CampaignClosed when nothing is taken any more
     */
    @Transactional
    public Optional<Outcome> answer(String secret, int step, MultiValueMap<String, String> sent) {
        var found = sheets.lock(secret).orElseThrow(SheetGone::new);
        requireOpen(found.campaign());
        var sheet = found.sheet();
        if (sheet == null) {
            return Optional.empty();
        }
        if (step < 0
                || step >= sheet.form().steps().size()
                || sheet.form().steps().get(step).shown(sheet.given()).isEmpty()) {
            throw new AnswerRefused("step");
        }
        var reading = reader.read(sheet, step, sent);
        if (!reading.problems().isEmpty()) {
            return Optional.of(new Outcome(sheet, reading, -1));
        }
        var answered = answered(sheet, step, reading);
        count(answered.sheet(), false);
        sheets.keep(secret, answered.sheet());
        return Optional.of(answered);
    }

    private static Outcome answered(Sheet sheet, int step, Reading reading) {
        var all = merged(sheet, step, reading.given());
        int next = sheet.form().next(step, all);
        return new Outcome(sheet.with(all, step + 1, next < 0 && sheet.form().firstMissing(all) < 0), reading, next);
    }

    /** @throws SheetGone when no sheet answers to this link, or no longer */
    Optional<Sheet> open(String secret) {
        var found = sheets.find(secret).orElseThrow(SheetGone::new);
        if (found.sheet() != null) {
            requireOpen(found.campaign());
        }
        return Optional.ofNullable(found.sheet());
    }

    /** @param isNew nothing of it was counted before */
    private void count(Sheet sheet, boolean isNew) {
        var invitation = sheet.from().invitation();
        if (sheet.completed() && invitation != null && !invitations.use(invitation)) {
            throw new AnswerRefused("used");
        }
        if (sheet.campaign().anonymous()) {
            if (sheet.completed()) {
                box.put(sheet);
            }
        } else if (isNew) {
            answers.writeNew(sheet);
        } else {
            answers.write(sheet);
        }
    }

    private static List<Given> merged(Sheet sheet, int step, List<Given> now) {
        var here = sheet.form().steps().get(step).questions().stream()
                .map(Asked::id)
                .toList();
        var all = new ArrayList<>(sheet.given());
        all.removeIf(one -> here.contains(one.question()));
        all.addAll(now);
        return all;
    }

    private static int firstStep(Sheet blank) {
        return blank.form().next(-1, List.of());
    }

    /** Under an id of its own: that of the page could be seen. */
    private static Sheet begun(Sheet blank) {
        var id = blank.campaign().anonymous() ? UUID.randomUUID() : Ids.next();
        return new Sheet(id, blank.campaign(), blank.form(), blank.day(), blank.from(), List.of(), 0, false);
    }

    /** What is counted once and for all at the end must be in the box before: an anonymous campaign is held meanwhile. */
    private void requireOpen(Campaign campaign) {
        if (campaign.state(LocalDate.now(clock)) != Campaign.State.OPEN
                || (campaign.anonymous() && !campaigns.holdsOpen(campaign.id()))) {
            throw new CampaignClosed(campaign);
        }
    }

    /**
     * What became of one step.
     *
     * @param next the step that follows, from 0; -1 when there is none or something is to be mended
     */
    record Outcome(Sheet sheet, Reading reading, int next) {

        boolean isRefused() {
            return !reading.problems().isEmpty();
        }
    }

    /** No sheet answers to this link. */
    static class SheetGone extends RuntimeException {}

    /** The campaign takes no answer any more. */
    static class CampaignClosed extends RuntimeException {

        private final transient Campaign campaign;

        CampaignClosed(Campaign campaign) {
            this.campaign = campaign;
        }

        Campaign campaign() {
            return campaign;
        }
    }
}
