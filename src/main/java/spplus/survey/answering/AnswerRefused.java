package spplus.survey.answering;

/** What was sent cannot come from a page of the survey; {@code reason} ends a key under {@code survey.answer.refused}. */
class AnswerRefused extends RuntimeException {

    private final String reason;

    AnswerRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
