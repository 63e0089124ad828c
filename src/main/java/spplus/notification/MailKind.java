package spplus.notification;

import java.util.Locale;

/** What a mail is about; its words are under {@code notification.mail.<kind>}. */
enum MailKind {
    SHARED,
    PUBLISHED,
    REJECTED,
    EDITS_PROPOSED,
    REPLIED,
    LINK_ASKED,
    LINK_REPLACED,
    FOLLOWER_REPLIED,
    SUBSCRIPTION_ASKED,
    SUBSCRIPTION_DIGEST,
    SUBSCRIPTION_ENDING,
    TO_ANSWER,
    PROMISE_DUE,
    ASSESSMENT_DUE,
    GAP_ANSWER_LATE,
    CHANGE_CLAIMED,
    CHANGE_CONTRADICTED,
    VERDICT_ASKED,
    REOPENED,
    PROMISE_ASKED,
    PROMISE_ASKED_SAME,
    NOT_OURS,
    HANDOVER_ASKED,
    HANDOVER_REMINDED,
    HANDOVER_SETTLED,
    ARBITRATION_ASKED,
    ARBITRATION_GIVEN,
    INVITED,
    PASSWORD_RESET,
    DEACTIVATION_NEAR,
    ALERT,
    ALERT_REMINDER,
    BUTTON_SILENT,
    BUTTON_ELSEWHERE,
    SURVEY_INVITATION,
    SURVEY_REMINDER,
    SURVEY_WATCH_DIGEST,
    SURVEY_WATCH_CROSSED,
    VOICE_LETTER,
    SUGGESTION_ANSWERED;

    String key(String part) {
        return "notification.mail." + name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + part;
    }
}
