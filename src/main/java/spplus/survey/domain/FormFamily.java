package spplus.survey.domain;

/** What a questionnaire is for: it decides which questions of the core it may not do without. */
public enum FormFamily {
    /** « Je donne mon avis », after a procedure. */
    SATISFACTION,
    /** The survey of users that the label asks for. */
    LABEL_USERS,
    /** The survey of agents that the label asks for: always anonymous. */
    LABEL_AGENTS,
    /** Any other. */
    FREE
}
