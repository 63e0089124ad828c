package spplus.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.experience.ArbitrationAsked;
import spplus.experience.ArbitrationGiven;
import spplus.experience.DeclaredNotOurs;
import spplus.experience.ExperienceId;
import spplus.experience.Experiences;
import spplus.experience.HandoverAsked;
import spplus.experience.HandoverReminded;
import spplus.experience.HandoverSettled;
import spplus.experience.Handovers;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;

/** Tells agents, and once the author, when an experience changes hands or is asked to. */
@Component
class HandoverNotices {

    private final Handovers handovers;
    private final Experiences experiences;
    private final Responders responders;
    private final Agents agents;
    private final Directory directory;
    private final Letters letters;
    private final Texts texts;

    HandoverNotices(
            Handovers handovers,
            Experiences experiences,
            Responders responders,
            Agents agents,
            Directory directory,
            Letters letters,
            Texts texts) {
        this.handovers = handovers;
        this.experiences = experiences;
        this.responders = responders;
        this.agents = agents;
        this.directory = directory;
        this.letters = letters;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(HandoverAsked event) {
        handovers
                .find(event.handover())
                .ifPresent(asked -> ask(MailKind.HANDOVER_ASKED, event.id(), event.handover(), asked));
    }

    @ApplicationModuleListener
    void on(HandoverReminded event) {
        handovers
                .find(event.handover())
                .ifPresent(asked -> ask(MailKind.HANDOVER_REMINDED, event.id(), event.handover(), asked));
    }

    /** Both structures are told how it ended. */
    @ApplicationModuleListener
    void on(HandoverSettled event) {
        handovers.find(event.handover()).ifPresent(ended -> {
            var concerned = Stream.concat(Stream.ofNullable(ended.from()), Stream.of(ended.to()));
            for (var agent : all(concerned.toList())) {
                letters.toAgent(
                        MailKind.HANDOVER_SETTLED,
                        "handover:" + event.handover() + ":" + ended.state() + ":" + agent,
                        agent,
                        title(event.id()),
                        outcome(ended),
                        letters.absolute("/espace/rattachements/" + event.handover()));
            }
        });
    }

    @ApplicationModuleListener
    void on(ArbitrationAsked event) {
        for (var agent : agents.holding(Permission.ARBITRATE, List.of())) {
            letters.toAgent(
                    MailKind.ARBITRATION_ASKED,
                    "arbitration:" + event.arbitration() + ":" + agent,
                    agent,
                    title(event.id()),
                    letters.absolute("/espace/arbitrages/" + event.arbitration()));
        }
    }

    @ApplicationModuleListener
    void on(ArbitrationGiven event) {
        handovers.decision(event.arbitration()).ifPresent(decision -> {
            for (var agent : all(handovers.involved(event.arbitration()))) {
                letters.toAgent(
                        MailKind.ARBITRATION_GIVEN,
                        "arbitration-given:" + event.arbitration() + ":" + agent,
                        agent,
                        title(event.id()),
                        name(decision.structure()),
                        decision.word());
            }
        });
    }

    /** The author may name another structure, on the private page. */
    @ApplicationModuleListener
    void on(DeclaredNotOurs event) {
        var outline = experiences.find(event.id());
        var contact = experiences.contact(event.id());
        handovers.disowned(event.id(), event.position()).ifPresent(said -> {
            if (outline.isPresent() && contact.isPresent()) {
                letters.toAuthor(
                        MailKind.NOT_OURS,
                        "not-ours:" + event.id() + ":" + event.position(),
                        Reader.of(contact.get()),
                        outline.get().reference().value(),
                        name(said.structure()),
                        said.word(),
                        WrittenDates.day(texts.in(contact.get().language()), said.until()));
            }
        });
    }

    private void ask(MailKind kind, ExperienceId id, UUID handover, Handovers.Outline asked) {
        for (var agent : responders.nearest(asked.to())) {
            letters.toAgent(
                    kind,
                    kind.name() + ":" + handover + ":" + agent,
                    agent,
                    name(asked.from()),
                    name(asked.to()),
                    title(id),
                    asked.word(),
                    WrittenDates.day(texts, Objects.requireNonNull(asked.dueOn())),
                    letters.absolute("/espace/rattachements/" + handover));
        }
    }

    private String outcome(Handovers.Outline ended) {
        var tail = ended.state().equals("UNANSWERED") ? (ended.moved() ? ".moved" : ".stays") : "";
        return texts.t(
                "notification.handover." + ended.state() + tail,
                name(ended.from()),
                name(ended.to()),
                ended.state().equals("REFUSED") ? ended.refusalWord() : ended.word());
    }

    private LinkedHashSet<UUID> all(List<StructureCode> structures) {
        var agents = new LinkedHashSet<UUID>();
        structures.forEach(structure -> agents.addAll(responders.nearest(structure)));
        return agents;
    }

    private String title(ExperienceId id) {
        return experiences
                .find(id)
                .map(outline -> outline.title() == null ? "" : outline.title())
                .orElse("");
    }

    private String name(@Nullable StructureCode code) {
        return code == null ? texts.t("notification.handover.nobody") : directory.name(code);
    }
}
