package spplus.experience.offers;

/** What somebody says of an offer. */
enum Helped {
    YES,
    NO,
    /** They went on without saying. */
    UNSAID
}
