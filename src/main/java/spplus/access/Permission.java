package spplus.access;

/** What a person may do; a role gives several, each within a scope of structures. */
public enum Permission {
    /** Nobody needs to be known. */
    EVERYONE,
    /** Any agent who is signed in. */
    SIGNED_IN,
    /** Read the experiences of one's structures, unpublished notes of colleagues included. */
    READ_EXPERIENCES,
    /** Write replies, re-attribute, correct channels and axes, comment inside. */
    REPLY,
    /** Type what people tell on paper, by phone or face to face. */
    COLLECT_EXPERIENCES,
    /** Publish a reply that a colleague wrote, where the structure asks for a second reader. */
    VALIDATE_REPLIES,
    /** Decide what is published. */
    MODERATE,
    /** Decide whose an experience is when structures do not agree. */
    ARBITRATE,
    /** Change a structure's own page, templates and reply settings. */
    MANAGE_STRUCTURE,
    /** Read what surveys say of one's structures. */
    READ_SURVEYS,
    /** Write questionnaires, open and close campaigns, invite people to answer. */
    MANAGE_SURVEYS,
    /** Read what the users of one's structures say, whatever the source, and correct what the machine reads there. */
    READ_VOICES,
    /** Name and sign themes, hold joint reviews, sample for audit. */
    ANALYSE_VOICES,
    /** Bring texts in from files and other tools. */
    IMPORT_VOICES,
    /** Enter the results of one's structures. */
    ENTER_RESULTS,
    /** Validate, publish and correct the results of one's structures. */
    PUBLISH_RESULTS,
    /** Prepare what all the rest refers to: the next edition of the commitments, indicators, targets. */
    MANAGE_REFERENCE,
    /** Invite agents, give and end roles within one's scope. */
    MANAGE_AGENTS,
    /** Read the audit trail of one's scope. */
    READ_AUDIT,
    /** Read the mails that wait or were sent, import files, see how the house works. */
    OPERATE
}
