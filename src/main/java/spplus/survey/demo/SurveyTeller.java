package spplus.survey.demo;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.directory.Perimeter;
import spplus.platform.HouseClock;
import spplus.survey.campaign.CampaignDesk;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersion;
import spplus.survey.form.FormDesk;
import spplus.survey.quota.QuotaDesk;
import spplus.survey.rollup.Rollups;
import spplus.survey.watch.MadeWatches;
import tools.jackson.databind.json.JsonMapper;

/** Tells each made-up survey once, whole, in one transaction. */
@Component
public class SurveyTeller {

    private static final int OPENING_HOUR = 8;

    private final JsonMapper json;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final FormDesk forms;
    private final CampaignDesk campaigns;
    private final MadeAnswers answers;
    private final QuotaDesk quotas;
    private final MadeWatches watches;
    private final ToldOnce told;
    private final Rollups rollups;
    private final Perimeter perimeter;
    private final Clock clock;

    SurveyTeller(
            JsonMapper json,
            JdbcClient jdbc,
            TransactionTemplate transactions,
            FormDesk forms,
            CampaignDesk campaigns,
            MadeAnswers answers,
            QuotaDesk quotas,
            MadeWatches watches,
            ToldOnce told,
            Rollups rollups,
            Perimeter perimeter,
            Clock clock) {
        this.json = json;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.forms = forms;
        this.campaigns = campaigns;
        this.answers = answers;
        this.quotas = quotas;
        this.watches = watches;
        this.told = told;
        this.rollups = rollups;
        this.perimeter = perimeter;
        this.clock = clock;
    }

    public void tell(InputStream surveys, Map<String, Actor> people) {
        var today = LocalDate.now(clock);
        for (var tale : json.readValue(surveys, SurveyTale[].class)) {
            var agent = Objects.requireNonNull(people.get(tale.by()), tale.by());
            transactions.executeWithoutResult(_ -> {
                if (told.isNew(tale.key())) {
                    live(tale, agent, today);
                    watch(tale, people, today);
                }
            });
        }
    }

    /** What was answered is counted, and agents are told, as of yesterday morning, of what they watch. */
    public void lookBack() {
        rollups.count();
        at(LocalDate.now(clock).minusDays(1), watches::lookAt);
    }

    /** From its first month on. */
    private void watch(SurveyTale tale, Map<String, Actor> people, LocalDate today) {
        for (var watched : tale.watches()) {
            var agent = Objects.requireNonNull(people.get(watched.by()), watched.by());
            at(tale.opens(today).plusMonths(1), () -> watches.add(agent, watched.structure(), watched.typed()));
        }
    }

    private void live(SurveyTale tale, Actor agent, LocalDate today) {
        prepareMonths(tale.opens(today), tale.last(today));
        at(tale.opens(today), () -> {
            var form = publish(tale, agent);
            var structure = perimeter.within(agent, Permission.MANAGE_SURVEYS, tale.structure());
            var campaign = campaigns.open(agent, structure, form, tale.typed(today));
            new MadePeople(tale, form)
                    .between(tale.opens(today), tale.last(today))
                    .forEach(person -> at(person.day(), () -> answers.take(campaign, form, person, tale.dialog())));
            say(tale, agent, campaign, today);
            if (!tale.quotas().isEmpty()) {
                quotas.keep(agent, campaign, quotas.edition(campaign), tale.structureQuotas(), tale.channelQuotas());
            }
            if (tale.closesDaysAgo() != null) {
                at(tale.last(today), () -> campaigns.close(agent, campaign));
            }
        });
    }

    private FormVersion publish(SurveyTale tale, Actor agent) {
        var structure = perimeter.within(agent, Permission.MANAGE_SURVEYS, tale.structure());
        UUID id = forms.begin(agent, structure, tale.family(), tale.title());
        var form = forms.find(agent, id);
        return forms.publish(agent, form, form.revision());
    }

    /** Said at the beginning of the month after; the last months wait for somebody to say them. */
    private void say(SurveyTale tale, Actor agent, Campaign campaign, LocalDate today) {
        var month = tale.opens(today).withDayOfMonth(1);
        for (var volume : tale.served()) {
            var first = month;
            var after = first.plusMonths(1).plusDays(2);
            if (!after.isAfter(today)) {
                at(after, () -> campaigns.say(agent, campaign, first, volume));
            }
            month = month.plusMonths(1);
        }
    }

    private void prepareMonths(LocalDate first, LocalDate last) {
        for (var day = first.withDayOfMonth(1); !day.isAfter(last); day = day.plusMonths(1)) {
            jdbc.sql("select survey.month_ready(?)")
                    .param(day)
                    .query((_, _) -> true)
                    .list();
        }
    }

    private void at(LocalDate day, Runnable action) {
        HouseClock.at(day.atTime(OPENING_HOUR, 0).atZone(clock.getZone()).toInstant(), action);
    }
}
