package spplus.survey.answering;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import spplus.platform.Ids;
import spplus.survey.SurveySettings;
import spplus.survey.domain.AnswerStore;
import spplus.survey.domain.Campaign;
import spplus.survey.domain.FormVersions;
import spplus.survey.domain.Offers;
import spplus.survey.domain.Provenance;
import spplus.survey.domain.Sheet;

/** Takes what tablets send, at once or after hours without a network; the same sheet sent twice counts once. */
@Service
class KioskDesk {

    /** A tablet may have been cut off for so long. */
    static final Duration OLDEST = Duration.ofDays(30);

    private final StepReader reader;
    private final AnswerStore answers;
    private final FormVersions forms;
    private final Offers offers;
    private final JdbcClient jdbc;
    private final SurveySettings settings;
    private final Clock clock;

    KioskDesk(
            StepReader reader,
            AnswerStore answers,
            FormVersions forms,
            Offers offers,
            JdbcClient jdbc,
            SurveySettings settings,
            Clock clock) {
        this.reader = reader;
        this.answers = answers;
        this.forms = forms;
        this.offers = offers;
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether a sheet may be counted.
     *
     * @param age as for {@link #take}; of a campaign that is over, only what was answered before its end
     */
    boolean isInTime(Campaign campaign, Duration age) {
        return switch (campaign.state(LocalDate.now(clock))) {
            case NOT_OPEN -> false;
            case OPEN -> true;
            case CLOSED ->
                isWithinGrace(campaign)
                        && !clock.instant()
                                .minus(bounded(age))
                                .isAfter(campaign.endedAt(clock.getZone()).plus(settings.kioskSkew()));
        };
    }

    /** Whether a tablet may still send what waits on it, once the campaign is over. */
    boolean isWithinGrace(Campaign campaign) {
        return !clock.instant().isAfter(campaign.endedAt(clock.getZone()).plus(settings.kioskGrace()));
    }

    /**
     * Counts a sheet.
     *
     * @param key number that the tablet gave it
     * @param age time since it was answered, by the tablet's own clock: whatever that clock says, the day is one of the
     *     campaign's and not after today
     * @param reached steps answered, {@code isWhole} whether somebody went to the end
     * @return false when it was counted before
     * @throws AnswerRefused when a field is not one of the page's, or when nothing is answered
     */
    @Transactional
    public boolean take(
            Campaign campaign,
            Provenance from,
            UUID key,
            Duration age,
            int reached,
            boolean isWhole,
            MultiValueMap<String, String> sent) {
        var form = forms.find(campaign.formVersion()).orElseThrow();
        var day = day(campaign, age);
        var page = new Sheet(Ids.next(), campaign, WholeForm.of(form), day, from, List.of(), 0, false);
        var reading = reader.read(page, 0, sent);
        if (!reading.problems().isEmpty() || reading.given().isEmpty()) {
            throw new AnswerRefused("field");
        }
        if (!claim(campaign.id(), key)) {
            return false;
        }
        int steps = form.steps().size();
        var blank = new Sheet(page.id(), campaign, form, day, from, List.of(), 0, false);
        var read = blank.with(reading.given(), isWhole ? steps : Math.clamp(reached, 1, steps), false);
        boolean completed = isWhole && KioskView.lacksNothing(form, read.given());
        answers.write(read.with(read.given(), read.reached(), completed));
        offers.shown(campaign, from);
        return true;
    }

    private LocalDate day(Campaign campaign, Duration age) {
        var today = LocalDate.now(clock);
        var day = LocalDate.ofInstant(clock.instant().minus(bounded(age)), clock.getZone());
        var last = campaign.closesOn() == null || campaign.closesOn().isAfter(today) ? today : campaign.closesOn();
        return day.isBefore(campaign.opensOn()) ? campaign.opensOn() : day.isAfter(last) ? last : day;
    }

    private static Duration bounded(Duration age) {
        return age.isNegative() ? Duration.ZERO : age.compareTo(OLDEST) > 0 ? OLDEST : age;
    }

    private boolean claim(UUID campaign, UUID key) {
        return jdbc.sql("""
                        insert into survey.kiosk_sheet (campaign_id, key, taken_on) values (?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(campaign)
                        .param(key)
                        .param(LocalDate.now(clock))
                        .update()
                == 1;
    }

    /** No tablet sends again what was answered so long ago. */
    void forget() {
        jdbc.sql("delete from survey.kiosk_sheet where taken_on < ?")
                .param(LocalDate.now(clock).minusDays(2 * OLDEST.toDays()))
                .update();
    }
}
