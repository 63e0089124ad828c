package spplus.privacy;

/** What a screening can find in a text. */
public enum FindingKind {
    EMAIL(Family.PERSONAL, "[courriel]"),
    PHONE(Family.PERSONAL, "[téléphone]"),
    NIR(Family.PERSONAL, "[numéro de sécurité sociale]"),
    IBAN(Family.PERSONAL, "[compte bancaire]"),
    CARD_NUMBER(Family.PERSONAL, "[carte bancaire]"),
    PLATE(Family.PERSONAL, "[immatriculation]"),
    FILE_NUMBER(Family.PERSONAL, "[numéro de dossier]"),
    LICENCE_NUMBER(Family.PERSONAL, "[numéro de titre]"),
    POSTAL_ADDRESS(Family.PERSONAL, "[adresse]"),
    PERSON_NAME(Family.PERSONAL, "[nom]"),
    AGENT_NAME(Family.PERSONAL, "[nom de l’agent]"),
    BIRTH_DATE(Family.PERSONAL, "[date de naissance]"),
    LINK(Family.PERSONAL, "[lien]"),
    INSULT(Family.INSULT, "[propos retiré]"),
    /** An insult that the author says they received: it may be what the experience is about. */
    REPORTED_INSULT(Family.INSULT, "[insulte rapportée]"),
    THREAT(Family.ALERT, "[menace]"),
    DISTRESS(Family.ALERT, "[passage retiré]"),
    DANGER(Family.ALERT, "[passage retiré]"),
    SPAM(Family.SPAM, "[publicité]");

    private final Family family;
    private final String placeholder;

    FindingKind(Family family, String placeholder) {
        this.family = family;
        this.placeholder = placeholder;
    }

    public Family family() {
        return family;
    }

    /** What stands for the text taken out; it is stored in French texts, so it is never translated. */
    public String placeholder() {
        return placeholder;
    }

    /** What a finding asks of whoever reads it. */
    public enum Family {
        /** To be taken out before publication. */
        PERSONAL,
        /** To be weighed against the charter. */
        INSULT,
        /** Someone may need help, or may be at risk: to be read first. */
        ALERT,
        /** Not an experience. */
        SPAM
    }
}
