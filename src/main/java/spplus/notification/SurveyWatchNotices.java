package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.survey.SurveyDigestDue;
import spplus.survey.SurveyWatches;
import spplus.survey.SurveyWatches.Told;
import spplus.survey.ThresholdCrossed;

/** Writes to agents the figures of surveys that they asked for; what was stopped meanwhile is left alone. */
@Component
class SurveyWatchNotices {

    private final SurveyWatches watches;
    private final Letters letters;

    SurveyWatchNotices(SurveyWatches watches, Letters letters) {
        this.watches = watches;
        this.letters = letters;
    }

    @ApplicationModuleListener
    void on(SurveyDigestDue event) {
        watches.digest(event.watch(), event.until())
                .ifPresent(told -> tell(
                        MailKind.SURVEY_WATCH_DIGEST, "survey-digest:" + event.watch() + ":" + event.until(), told));
    }

    @ApplicationModuleListener
    void on(ThresholdCrossed event) {
        watches.crossing(event.crossing())
                .ifPresent(told -> tell(MailKind.SURVEY_WATCH_CROSSED, "survey-threshold:" + event.crossing(), told));
    }

    private void tell(MailKind kind, String key, Told told) {
        letters.toAgentWhoAsked(
                kind, key, told.agent(), told.stop(), told.about(), told.text(), letters.absolute(told.path()));
    }
}
