package spplus.survey.quota;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.Quotas;
import spplus.survey.domain.Quotas.Quota;
import spplus.survey.domain.ServedBy;

/** Keeps the quotas of a campaign in the place of those it had. */
@Service
public class QuotaDesk {

    private final Quotas quotas;
    private final AuditTrail audit;

    QuotaDesk(Quotas quotas, AuditTrail audit) {
        this.quotas = quotas;
        this.audit = audit;
    }

    /** What tells the quotas set now from others. */
    public String edition(Campaign campaign) {
        return quotas.edition(campaign.id());
    }

    /**
     * None of either takes the quotas away.
     *
     * @param seen edition that the agent saw
     * @return false when others were set meanwhile: these stay
     */
    @Transactional
    public boolean keep(
            Actor actor, Campaign campaign, String seen, List<Quota> structures, Map<ServedBy, Integer> channels) {
        if (!quotas.replace(campaign.id(), seen, structures, channels)) {
            return false;
        }
        audit.record(AuditEntry.by(actor, "survey.quotas-set")
                .on("campaign", campaign.id())
                .about(List.of(campaign.structure().value()))
                .fact("structures", structures.size())
                .fact("channels", channels.size()));
        return true;
    }
}
