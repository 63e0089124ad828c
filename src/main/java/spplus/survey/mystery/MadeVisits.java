package spplus.survey.mystery;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.account.Agents;
import spplus.directory.Perimeter;
import spplus.platform.HouseClock;
import spplus.platform.Ids;
import spplus.survey.demo.ToldOnce;
import spplus.survey.mystery.Criterion.Rating;
import spplus.survey.mystery.MysteryTale.Round;
import tools.jackson.databind.json.JsonMapper;

/** Tells made-up mystery campaigns by the desks of those who plan contacts and of those who make them. */
@Component
public class MadeVisits {

    private static final int HOUR = 9;

    private final JsonMapper json;
    private final ToldOnce told;
    private final TransactionTemplate transactions;
    private final GridDesk grids;
    private final MysteryDesk campaigns;
    private final InvestigatorDesk investigators;
    private final PlanRepository plan;
    private final Agents agents;
    private final Perimeter perimeter;
    private final Clock clock;

    MadeVisits(
            JsonMapper json,
            ToldOnce told,
            TransactionTemplate transactions,
            GridDesk grids,
            MysteryDesk campaigns,
            InvestigatorDesk investigators,
            PlanRepository plan,
            Agents agents,
            Perimeter perimeter,
            Clock clock) {
        this.json = json;
        this.told = told;
        this.transactions = transactions;
        this.grids = grids;
        this.campaigns = campaigns;
        this.investigators = investigators;
        this.plan = plan;
        this.agents = agents;
        this.perimeter = perimeter;
        this.clock = clock;
    }

    public void tell(InputStream visits, Map<String, Actor> people) {
        var today = LocalDate.now(clock);
        for (var tale : json.readValue(visits, MysteryTale[].class)) {
            transactions.executeWithoutResult(_ -> {
                if (told.isNew(tale.key())) {
                    live(tale, people, today);
                }
            });
        }
    }

    private void live(MysteryTale tale, Map<String, Actor> people, LocalDate today) {
        var lead = person(people, tale.by());
        var first = today.minusDays(tale.opensDaysAgo());
        at(first, () -> {
            var structure = perimeter.within(lead, Permission.MANAGE_SURVEYS, tale.structure());
            var grid = grids.find(lead, grids.begin(lead, structure, tale.grid(), true));
            var campaign = campaigns.find(lead, campaigns.open(lead, grid, opening(tale, first)));
            for (var round : tale.rounds()) {
                plan(lead, campaign, round, person(people, round.investigator()), today.minusDays(1));
            }
        });
    }

    private OpeningForm opening(MysteryTale tale, LocalDate first) {
        var form = OpeningForm.of(
                fields(
                        "nom",
                        tale.name(),
                        "du",
                        first.toString(),
                        "au",
                        first.plusDays(tale.lastsDays()).toString(),
                        "effectif",
                        String.valueOf(tale.smallest())),
                first);
        return fine(form, form.problems());
    }

    private void plan(Actor lead, MysteryCampaign campaign, Round round, Actor investigator, LocalDate yesterday) {
        var batch = Ids.next();
        var sent = fields(
                "lot",
                batch.toString(),
                "canal",
                round.channel().name(),
                "nombre",
                String.valueOf(round.each()),
                "echeance",
                campaign.closesOn().toString(),
                "enqueteur",
                agents.contact(investigator.id()).orElseThrow().email(),
                "consigne",
                round.brief());
        sent.addAll("structure", round.structures());
        var before = plan.of(campaign.id(), null, MysteryDesk.MOST_CONTACTS);
        var form = PlanForm.of(sent, campaign, campaign.opensOn());
        campaigns.plan(lead, campaign, form);
        fine(form, form.problems());
        var planned = plan.of(campaign.id(), null, MysteryDesk.MOST_CONTACTS).stream()
                .filter(contact -> before.stream().noneMatch(old -> old.id().equals(contact.id())))
                .limit(round.made())
                .toList();
        make(campaign, round, investigator, planned, yesterday);
    }

    /** One after the other over the days of the campaign. */
    private void make(
            MysteryCampaign campaign, Round round, Actor investigator, List<Contact> contacts, LocalDate yesterday) {
        var chance = new Random(round.hashCode());
        var last = campaign.closesOn().isAfter(yesterday) ? yesterday : campaign.closesOn();
        int days = (int) ChronoUnit.DAYS.between(campaign.opensOn(), last);
        for (int i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            boolean impossible = i == 0 && !round.obstacle().isEmpty();
            at(campaign.opensOn().plusDays(chance.nextInt(days + 1)), () -> {
                if (impossible) {
                    investigators.giveUp(investigator, contact, round.obstacle());
                } else {
                    investigators.tell(investigator, contact, findings(campaign, contact, round, chance));
                }
            });
        }
    }

    private FindingsForm findings(MysteryCampaign campaign, Contact contact, Round round, Random chance) {
        var criteria = Criterion.of(contact.channel(), campaign.criteria());
        var today = LocalDate.now(clock);
        var sent = fields("jour", today.toString());
        for (var criterion : criteria) {
            sent.add(
                    FindingsForm.field(criterion.key()),
                    criterion.isMeasured()
                            ? measured(round, chance)
                            : rated(round, chance).name());
        }
        var form = FindingsForm.of(sent, criteria, campaign, today);
        return fine(form, form.problems());
    }

    private static String measured(Round round, Random chance) {
        return String.valueOf(Math.max(1, Math.round(round.measure() * (1 + 0.4 * chance.nextGaussian()))));
    }

    private static Rating rated(Round round, Random chance) {
        if (chance.nextDouble() < round.kept()) {
            return Rating.YES;
        }
        return chance.nextBoolean() ? Rating.PARTLY : Rating.NO;
    }

    private static <F> F fine(F form, Map<String, String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("to mend: " + problems);
        }
        return form;
    }

    private static LinkedMultiValueMap<String, String> fields(String... namesAndValues) {
        var fields = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Actor person(Map<String, Actor> people, String key) {
        return Objects.requireNonNull(people.get(key), key);
    }

    private void at(LocalDate day, Runnable action) {
        HouseClock.at(day.atTime(HOUR, 0).atZone(clock.getZone()).toInstant(), action);
    }
}
