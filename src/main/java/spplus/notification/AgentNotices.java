package spplus.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.account.AgentInvited;
import spplus.account.Agents;
import spplus.account.DeactivationNear;
import spplus.account.PasswordResetAsked;
import spplus.directory.Directory;
import spplus.experience.ExperiencePublished;
import spplus.experience.Experiences;

/** Tells agents what waits for them and what becomes of their account. */
@Component
class AgentNotices {

    private final Agents agents;
    private final Responders responders;
    private final Directory directory;
    private final Experiences experiences;
    private final Letters letters;
    private final Clock clock;

    AgentNotices(
            Agents agents,
            Responders responders,
            Directory directory,
            Experiences experiences,
            Letters letters,
            Clock clock) {
        this.agents = agents;
        this.responders = responders;
        this.directory = directory;
        this.experiences = experiences;
        this.letters = letters;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ExperiencePublished event) {
        experiences.find(event.id()).ifPresent(outline -> {
            for (var structure : event.structures()) {
                var name = directory.name(structure);
                for (var agent : responders.nearest(structure)) {
                    letters.toAgent(
                            MailKind.TO_ANSWER,
                            "published:" + event.id() + ":" + agent,
                            agent,
                            name,
                            String.valueOf(outline.title()),
                            letters.absolute("/espace/experiences/" + event.id()));
                }
            }
        });
    }

    @ApplicationModuleListener
    void on(AgentInvited event) {
        agents.invitationAddress(event.agent())
                .ifPresent(address -> letters.toAgent(
                        MailKind.INVITED, told("invited", event.agent(), address), event.agent(), address));
    }

    @ApplicationModuleListener
    void on(PasswordResetAsked event) {
        agents.resetAddress(event.agent())
                .ifPresent(address -> letters.toAgent(
                        MailKind.PASSWORD_RESET, told("reset", event.agent(), address), event.agent(), address));
    }

    @ApplicationModuleListener
    void on(DeactivationNear event) {
        var told = told("near", event.agent(), event.days() + " " + LocalDate.now(clock));
        letters.toAgent(MailKind.DEACTIVATION_NEAR, told, event.agent(), event.days());
    }

    /** The same for the same event told twice, without keeping the link that it holds. */
    private static String told(String what, UUID agent, String which) {
        return "%s:%s:%08x".formatted(what, agent, which.hashCode());
    }
}
