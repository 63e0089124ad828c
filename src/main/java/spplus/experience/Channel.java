package spplus.experience;

/** A way to reach a public service. */
public enum Channel {
    ONLINE,
    COUNTER,
    PHONE,
    EMAIL,
    ACCOUNT,
    LETTER,
    SOCIAL,
    CHAT,
    PATROL
}
