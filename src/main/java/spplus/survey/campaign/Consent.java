package spplus.survey.campaign;

/** By what right one writes to a list of people. */
public enum Consent {
    /** They said yes to being asked. */
    AGREED,
    /** They were served: the service asks how it went. */
    SERVED,
    /** They are agents of the service. */
    AGENTS
}
