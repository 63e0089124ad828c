package spplus.experience.offers;

/** What is offered to somebody who has begun to tell. */
public enum OfferKind {
    /** Experiences that look like theirs, with the replies they got. */
    SIMILAR,
    /** Somebody who helps at once. */
    EMERGENCY,
    /** Where a decision is contested or a payment asked for. */
    CLAIM,
    /** Where companies are told about. */
    PRIVATE
}
