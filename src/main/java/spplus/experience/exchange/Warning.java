package spplus.experience.exchange;

/** What is put up with in a row, and told. */
enum Warning {
    UNKNOWN_STRUCTURE,
    UNKNOWN_CHANNEL,
    UNKNOWN_DEPARTMENT,
    UNKNOWN_VALUE,
    TITLE_MADE,
    REPLY_WITHOUT_DATE
}
