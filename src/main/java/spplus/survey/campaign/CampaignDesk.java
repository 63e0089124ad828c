package spplus.survey.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.audit.Author;
import spplus.core.CheckedCode;
import spplus.directory.Perimeter;
import spplus.directory.Structure;
import spplus.platform.Ids;
import spplus.survey.CampaignClosed;
import spplus.survey.SurveySettings;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.DoorKind;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.SealedSheets;

/** Opens campaigns, says by which doors one comes to them, prolongs, closes, and opens again. */
@Service
@Transactional
public class CampaignDesk {

    private final CampaignStore store;
    private final FormVersions forms;
    private final SealedSheets box;
    private final ContactRepository contacts;
    private final ServedRepository served;
    private final SurveySettings settings;
    private final Perimeter perimeter;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CampaignDesk(
            CampaignStore store,
            FormVersions forms,
            SealedSheets box,
            ContactRepository contacts,
            ServedRepository served,
            SurveySettings settings,
            Perimeter perimeter,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.forms = forms;
        this.box = box;
        this.contacts = contacts;
        this.served = served;
        this.settings = settings;
        this.perimeter = perimeter;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens one as its form proposes it, but for the fields that are given.
     *
     * @throws IllegalArgumentException naming the fields to mend
     */
    public Campaign open(Actor actor, Structure structure, FormVersion form, Map<String, String> typed) {
        var today = LocalDate.now(clock);
        var all = new HashMap<>(CampaignForm.blank(form, today, settings).typed());
        all.putAll(typed);
        var read = CampaignForm.of(MultiValueMap.fromSingleValue(all), form, today, settings);
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        return open(actor, structure, form, read);
    }

    Campaign open(Actor actor, Structure structure, FormVersion form, CampaignForm typed) {
        while (true) {
            var campaign = typed.campaign(Ids.next(), CheckedCode.random(), structure.code(), form, clock.instant());
            if (store.add(campaign, actor.id())) {
                audit.record(entry(AuditEntry.by(actor, "survey.campaign-opened"), campaign));
                return campaign;
            }
        }
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 unless it is of a structure of the agent's */
    Campaign find(Actor actor, UUID id) {
        var campaign = store.find(id).orElseThrow(Perimeter::notThere);
        perimeter.within(actor, Permission.MANAGE_SURVEYS, campaign.structure().value());
        return campaign;
    }

    void attach(Actor actor, Campaign campaign, DoorKind kind, String code) {
        store.attach(campaign.id(), kind, code, clock.instant());
        audit.record(
                entry(AuditEntry.by(actor, "survey.door-attached"), campaign).fact("door", code));
    }

    void detach(Actor actor, Campaign campaign, DoorKind kind, String code) {
        store.detach(campaign.id(), kind, code);
        audit.record(
                entry(AuditEntry.by(actor, "survey.door-detached"), campaign).fact("door", code));
    }

    /** @return false when it was counted already, or when the day is past */
    boolean prolong(Actor actor, UUID id, @Nullable LocalDate until) {
        var campaign = store.lock(id).orElseThrow(Perimeter::notThere);
        if (campaign.countedAt() != null || (until != null && until.isBefore(LocalDate.now(clock)))) {
            return false;
        }
        store.prolong(id, until);
        store.close(id, null);
        audit.record(entry(AuditEntry.by(actor, "survey.campaign-prolonged"), campaign));
        return true;
    }

    /** How many people were served in a month; null for « non communiqué », said as such. */
    public void say(Actor actor, Campaign campaign, LocalDate month, @Nullable Long volume) {
        served.say(campaign, month, volume, actor.id());
    }

    public void close(Actor actor, Campaign campaign) {
        close(Author.of(actor), campaign);
    }

    /** Closes those whose last day is past. */
    public int closeOverdue(int most) {
        var overdue = store.overdue(LocalDate.now(clock), most);
        overdue.forEach(campaign -> close(Author.SYSTEM, campaign));
        return overdue.size();
    }

    /** An anonymous one is counted at once, and forgets whom it wrote to: it never opens again. */
    private void close(Author author, Campaign found) {
        var campaign = store.lock(found.id()).orElseThrow(Perimeter::notThere);
        if (campaign.closedAt() != null) {
            return;
        }
        store.close(campaign.id(), clock.instant());
        contacts.forgetAddresses(campaign.id());
        var entry = entry(AuditEntry.by(author, "survey.campaign-closed"), campaign);
        if (campaign.anonymous()) {
            int counted = box.count(campaign, forms.find(campaign.formVersion()).orElseThrow());
            store.counted(campaign.id(), clock.instant());
            entry = entry.fact("counted", counted);
        }
        audit.record(entry);
        events.publishEvent(new CampaignClosed(campaign.id()));
    }

    private static AuditEntry entry(AuditEntry entry, Campaign campaign) {
        return entry.on("campaign", campaign.id())
                .about(List.of(campaign.structure().value()));
    }
}
