package spplus.improvement.action;

/** Why an action cannot be committed to yet; each leads to the field that mends it. */
public enum Gap {
    NO_CAUSE("cause"),
    NO_OWNER("responsable"),
    OWNER_GONE("responsable"),
    NO_START("debut"),
    NO_DUE("fin"),
    DUE_BEFORE_START("fin"),
    NO_INDICATOR("indicateur"),
    NO_TARGET("cible"),
    TARGET_IMPOSSIBLE("cible"),
    NO_DATA("valeurs"),
    TARGET_BACKWARDS("cible"),
    NO_JUDGEMENT("jugement"),
    JUDGEMENT_PAST("jugement"),
    JUDGEMENT_EARLY("jugement"),
    STRUCTURE_CLOSED("structure");

    private final String field;

    Gap(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
