package spplus.assistant.drafting;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import spplus.access.Actor;
import spplus.assistant.model.ModelDrafts;
import spplus.assistant.model.NoDraft;
import spplus.assistant.model.Source;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.experience.ExperienceId;
import spplus.experience.reply.ReplyWorkshop;
import spplus.experience.reply.ReplyWorkshop.Work;
import spplus.platform.Ids;
import spplus.platform.Texts;

/** Proposes drafts and hands over the one that an agent takes: into the form, never to the public. */
@Service
class DraftingDesk {

    private final ReplyWorkshop workshop;
    private final Findings findings;
    private final Skeleton skeleton;
    private final ModelDrafts model;
    private final Switches switches;
    private final ProposalRepository proposals;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Texts texts;
    private final Clock clock;

    DraftingDesk(
            ReplyWorkshop workshop,
            Findings findings,
            Skeleton skeleton,
            ModelDrafts model,
            Switches switches,
            ProposalRepository proposals,
            AuditTrail audit,
            TransactionTemplate transactions,
            Texts texts,
            Clock clock) {
        this.workshop = workshop;
        this.findings = findings;
        this.skeleton = skeleton;
        this.model = model;
        this.switches = switches;
        this.proposals = proposals;
        this.audit = audit;
        this.transactions = transactions;
        this.texts = texts;
        this.clock = clock;
    }

    Proposal compose(Actor actor, ExperienceId experience, String structure) {
        var work = workshop.open(actor, experience, structure);
        var sources = findings.about(work);
        return keep(actor, work, Proposal.Kind.SKELETON, skeleton.compose(work, sources), sources);
    }

    /**
     * Waits for the model, outside any transaction.
     *
     * @throws NoDraft when there is no draft; why is counted
     */
    Proposal ask(Actor actor, Proposal shown) {
        var work = workshop.open(actor, shown.experience(), shown.structure().value());
        if (!mayAsk(work.network())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            var draft = model.ask(work.title(), work.story(), shown.sources());
            var cited = shown.sources().stream()
                    .filter(source -> draft.cited().contains(source.number()))
                    .toList();
            called(work.network(), "DRAFT");
            var body = draft.text() + "\n\n" + texts.t("assistant.model.reread");
            return keep(actor, work, Proposal.Kind.MODEL, body, cited);
        } catch (NoDraft none) {
            called(work.network(), none.why().name());
            throw none;
        }
    }

    boolean mayAsk(String network) {
        return model.isConfigured() && switches.allows(network);
    }

    /** @throws ResponseStatusException 404 unless the person may reply and its words are still kept */
    Proposal shown(Actor actor, ExperienceId experience, UUID id) {
        var proposal = proposals
                .find(id)
                .filter(found -> found.experience().equals(experience) && found.body() != null)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        workshop.open(actor, experience, proposal.structure().value());
        return proposal;
    }

    /** Puts the words that the agent edited below what the reply's form holds already. */
    void take(Actor actor, Proposal proposal, String words) {
        transactions.executeWithoutResult(_ -> {
            workshop.append(actor, proposal.experience(), proposal.structure(), words, clock.instant());
            proposals.taken(proposal.id(), clock.instant());
            audit.record(entry(actor, "assistant.draft-taken", proposal));
        });
    }

    private Proposal keep(Actor actor, Work work, Proposal.Kind kind, String body, List<Source> sources) {
        var proposal = new Proposal(
                Ids.next(), work.id(), work.structure(), work.network(), kind, body, sources, actor.id(), null);
        transactions.executeWithoutResult(_ -> {
            proposals.add(proposal, clock.instant());
            audit.record(entry(actor, "assistant.draft-proposed", proposal));
        });
        return proposal;
    }

    private void called(String network, String outcome) {
        proposals.called(Ids.next(), network, outcome, clock.instant());
    }

    private static AuditEntry entry(Actor actor, String action, Proposal proposal) {
        return AuditEntry.by(actor, action)
                .on("experience", proposal.experience())
                .about(List.of(proposal.structure().value()))
                .fact("kind", proposal.kind());
    }
}
