package spplus.survey.campaign;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Ids;
import spplus.survey.InvitationDue;
import spplus.survey.SurveySettings;
import spplus.survey.campaign.ContactRepository.Contact;
import spplus.survey.campaign.ContactRepository.Waiting;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.Quotas;

/** Draws whom to invite among a list, writes to them when the campaign opens, and once more to those who are silent. */
@Service
@Transactional
public class InvitationDesk {

    private final ContactRepository contacts;
    private final CampaignStore campaigns;
    private final Quotas quotas;
    private final Directory directory;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SurveySettings settings;
    private final Clock clock;

    InvitationDesk(
            ContactRepository contacts,
            CampaignStore campaigns,
            Quotas quotas,
            Directory directory,
            AuditTrail audit,
            ApplicationEventPublisher events,
            SurveySettings settings,
            Clock clock) {
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.quotas = quotas;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** The order of the file is lost: the share and the quota are drawn at random. */
    int take(Actor actor, Campaign campaign, ContactFile file, Consent consent, String note) {
        campaigns.lock(campaign.id());
        var drawn = new ArrayList<>(file.contacts());
        Collections.shuffle(drawn, new SecureRandom());
        var list = Ids.next();
        long share = Math.round(Math.ceil(drawn.size() * campaign.terms().share() / 100.0));
        int room = campaign.terms().quota() == null
                ? Integer.MAX_VALUE
                : campaign.terms().quota() - contacts.count(campaign.id());
        contacts.addList(list, campaign, consent, note, file.lines(), drawn.size(), actor.id());
        var rooms = quotas.room(campaign.id());
        int invited = 0;
        for (int place = 0; place < drawn.size(); place++) {
            var contact = below(campaign, drawn.get(place));
            boolean full = invited >= room || isFull(rooms, contact);
            var reason = place >= share ? "not_drawn" : full ? "quota" : silence(contact);
            if (contacts.add(campaign, list, contact, reason) && reason == null) {
                invited++;
                rooms.computeIfPresent(String.valueOf(contact.structure()), (_, left) -> left - 1);
            }
        }
        audit.record(AuditEntry.by(actor, "survey.contacts-imported")
                .on("campaign", campaign.id())
                .about(List.of(campaign.structure().value()))
                .fact("lines", file.lines())
                .fact("invited", invited)
                .fact("consent", consent));
        return invited;
    }

    /** @return how many letters were asked for */
    public int invite() {
        var today = LocalDate.now(clock);
        var waiting = contacts.waiting(today, settings.invitedAtOnce());
        waiting.forEach(one -> invite(one, today));
        return waiting.size();
    }

    /** @return how many reminders were asked for */
    public int remind() {
        var today = LocalDate.now(clock);
        var silent = contacts.silent(today, settings.invitedAtOnce());
        for (var one : silent) {
            contacts.reminded(one.id(), today);
            events.publishEvent(new InvitationDue(one.id(), true));
        }
        return silent.size();
    }

    /** Who is left in peace, or was written to for another campaign since the list came, is left out. */
    private void invite(Waiting one, LocalDate today) {
        var campaign = campaigns.find(one.campaign()).orElseThrow();
        var reason = contacts.silence(one.print(), today);
        if (reason != null) {
            contacts.leftOut(one.id(), reason);
            return;
        }
        contacts.sent(one.id(), today);
        contacts.rest(one.print(), today.plusDays(campaign.terms().cooldownDays()));
        events.publishEvent(new InvitationDue(one.id(), false));
    }

    private static boolean isFull(Map<String, Integer> rooms, Contact contact) {
        return contact.structure() != null && rooms.getOrDefault(contact.structure(), 1) <= 0;
    }

    private @Nullable String silence(Contact contact) {
        return contacts.silence(contact.email(), LocalDate.now(clock));
    }

    /** A structure that the list names counts only below the one that asks. */
    private Contact below(Campaign campaign, Contact contact) {
        var code = contact.structure();
        boolean known = code != null
                && StructureCode.looksLike(code)
                && directory
                        .lineage(new StructureCode(code))
                        .contains(campaign.structure().value());
        return known ? contact : new Contact(contact.email(), contact.language(), null);
    }
}
