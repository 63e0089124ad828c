package spplus.account.domain;

/** Where an account stands. */
public enum AgentState {
    /** No password chosen yet. */
    INVITED,
    ACTIVE,
    DEACTIVATED
}
