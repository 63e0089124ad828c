package spplus.survey.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import spplus.platform.SecretBox;
import spplus.survey.SurveySettings;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.CampaignStore;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Given;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.Sheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sheets being filled in. The secret of their link is kept as a fingerprint only; how somebody came, and all that an
 * anonymous sheet says, is sealed, and forgotten once the sheet is complete.
 */
@Repository
class SheetRepository {

    private static final String PURPOSE = "survey.sheet";

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final JsonMapper json;
    private final CampaignStore campaigns;
    private final FormVersions forms;
    private final AnswerStore answers;
    private final SurveySettings settings;
    private final Clock clock;

    SheetRepository(
            JdbcClient jdbc,
            SecretBox box,
            JsonMapper json,
            CampaignStore campaigns,
            FormVersions forms,
            AnswerStore answers,
            SurveySettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.box = box;
        this.json = json;
        this.campaigns = campaigns;
        this.forms = forms;
        this.answers = answers;
        this.settings = settings;
        this.clock = clock;
    }

    /** The same page, and the same invitation, always lead to the same sheet. */
    String secretOf(Ticket ticket) {
        var invitation = ticket.from().invitation();
        return box.link(PURPOSE, invitation == null ? ticket.id().toString() : "invitation " + invitation);
    }

    /** Keeps a new sheet as its first step makes it. @return false when there is one under this secret already */
    boolean begin(String secret, Sheet sheet) {
        return jdbc.sql("""
                        insert into survey.sheet (id, campaign_id, secret, received_on, sealed, completed, expires_at)
                        values (:id, :campaign, :secret, :day, :sealed, :completed, :expires) on conflict (secret) do nothing
                        """)
                        .param("id", sheet.id())
                        .param("campaign", sheet.campaign().id())
                        .param("secret", box.fingerprint(PURPOSE, secret))
                        .param("day", sheet.day())
                        .param("sealed", sheet.completed() ? null : seal(kept(sheet)))
                        .param("completed", sheet.completed())
                        .param("expires", expiry(sheet.campaign()))
                        .update()
                == 1;
    }

    Optional<Found> find(String secret) {
        return find(secret, "");
    }

    /** Makes anyone else who answers on the same sheet wait until the transaction ends. */
    Optional<Found> lock(String secret) {
        return find(secret, " for update");
    }

    /** What a public sheet says is counted elsewhere: here is only what leads back to it. */
    void keep(String secret, Sheet sheet) {
        jdbc.sql(
                        "update survey.sheet set sealed = :sealed, completed = :completed, expires_at = :expires where secret = :secret")
                .param("sealed", sheet.completed() ? null : seal(kept(sheet)))
                .param("completed", sheet.completed())
                .param("expires", expiry(sheet.campaign()))
                .param("secret", box.fingerprint(PURPOSE, secret))
                .update();
    }

    int deleteExpired(int most) {
        return jdbc.sql("""
                delete from survey.sheet
                where id in (select id from survey.sheet where expires_at < ? order by expires_at limit ?)
                """)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(most)
                .update();
    }

    private Optional<Found> find(String secret, String lock) {
        return jdbc.sql("select * from survey.sheet where secret = ? and expires_at > ?" + lock)
                .param(box.fingerprint(PURPOSE, secret))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(this::read)
                .optional();
    }

    private Found read(ResultSet row, int n) throws SQLException {
        var campaign = campaigns.find(row.getObject("campaign_id", UUID.class)).orElseThrow();
        var wrapped = row.getBytes("sealed");
        return new Found(
                campaign,
                wrapped == null ? null : sheet(row, campaign, json.readValue(box.open(PURPOSE, wrapped), Kept.class)));
    }

    private Sheet sheet(ResultSet row, Campaign campaign, Kept kept) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var form = forms.find(campaign.formVersion()).orElseThrow();
        var day = row.getObject("received_on", LocalDate.class);
        return new Sheet(
                id,
                campaign,
                form,
                day,
                kept.from(),
                campaign.anonymous() ? kept.given() : answers.given(form, id, day),
                kept.reached(),
                false);
    }

    private static Kept kept(Sheet sheet) {
        return new Kept(sheet.from(), sheet.campaign().anonymous() ? sheet.given() : List.of(), sheet.reached());
    }

    private byte[] seal(Kept kept) {
        return box.seal(PURPOSE, json.writeValueAsString(kept));
    }

    /** To the day, and the same for all of an anonymous campaign: a moment would say when somebody answered. */
    private OffsetDateTime expiry(Campaign campaign) {
        var last = campaign.closesOn();
        if (campaign.anonymous() && last != null) {
            return last.plusDays(2).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        Instant end = clock.instant().plus(settings.sheet()).plus(1, ChronoUnit.DAYS);
        return end.truncatedTo(ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
    }

    /** @param sheet null once it is complete */
    record Found(Campaign campaign, @Nullable Sheet sheet) {}

    private record Kept(Provenance from, List<Given> given, int reached) {}
}
