package spplus.experience;

/** Who writes: the person who lived it, or somebody for them. */
public enum PostedAs {
    PERSON,
    RELATIVE,
    MEDIATOR
}
