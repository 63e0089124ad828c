package spplus.survey.domain;

/** The channel by which somebody was served before they answered. */
public enum ServedBy {
    ONLINE,
    COUNTER,
    PHONE,
    LETTER
}
