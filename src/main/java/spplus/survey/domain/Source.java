package spplus.survey.domain;

/** How an answer reached us. */
public enum Source {
    /** The short address of the campaign. */
    LINK,
    /** A button on the site of a structure. */
    BUTTON,
    /** The code of a place. */
    LOCATION,
    /** An invitation by mail. */
    MAIL,
    /** A tablet at a counter. */
    KIOSK,
    /** Paper, typed by an agent. */
    PAPER,
    /** A mystery visit, call, letter or mail. */
    MYSTERY,
    /** Another tool, by the interface of programs. */
    API,
    /** A file. */
    IMPORT
}
