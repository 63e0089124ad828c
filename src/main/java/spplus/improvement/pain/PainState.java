package spplus.improvement.pain;

/** Where a pain point stands. */
public enum PainState {
    /** Lived by users, to be worked on. */
    OPEN("a-traiter"),
    /** Not lived any more, as its team says. */
    SOLVED("resolus"),
    /** Not worked on, with its reason. */
    ASIDE("ecartes"),
    /** Another one stands for both. */
    MERGED("reunis");

    private final String address;

    PainState(String address) {
        this.address = address;
    }

    /** In a page's address. */
    public String address() {
        return address;
    }

    static PainState at(String address) {
        for (var state : values()) {
            if (state.address.equals(address)) {
                return state;
            }
        }
        return OPEN;
    }
}
