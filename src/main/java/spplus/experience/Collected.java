package spplus.experience;

/** How an agent took down what somebody else told. */
public enum Collected {
    /** From a form or a letter on paper. */
    PAPER,
    /** During a call. */
    PHONE,
    /** At a counter, in a workshop, anywhere one speaks. */
    SPOKEN
}
