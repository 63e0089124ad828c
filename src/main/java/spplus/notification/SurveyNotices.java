package spplus.notification;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.platform.WrittenDates;
import spplus.survey.InvitationDue;
import spplus.survey.SurveyLetters;
import spplus.survey.SurveyLetters.Letter;

/** Invites people to answer surveys, and reminds once those who did not. */
@Component
class SurveyNotices {

    private final SurveyLetters surveys;
    private final Letters letters;
    private final Texts texts;

    SurveyNotices(SurveyLetters surveys, Letters letters, Texts texts) {
        this.surveys = surveys;
        this.letters = letters;
        this.texts = texts;
    }

    @ApplicationModuleListener
    void on(InvitationDue event) {
        var kind = event.reminder() ? MailKind.SURVEY_REMINDER : MailKind.SURVEY_INVITATION;
        surveys.find(event.invitation())
                .ifPresent(letter -> letters.toInvited(
                        kind,
                        kind.name() + ":" + event.invitation(),
                        letter,
                        letter.survey(),
                        letter.structure(),
                        letters.absolute(letter.path(), letter.language()),
                        letter.anonymous() ? "yes" : "no",
                        until(letter)));
    }

    private String until(Letter letter) {
        return letter.until() == null ? "none" : WrittenDates.day(texts.in(letter.language()), letter.until());
    }
}
