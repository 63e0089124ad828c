package spplus.verbatim.family;

import java.util.Locale;

/** What people say of a family; until they do, it is {@link #OPEN}. */
enum FamilyState {
    OPEN("a-regarder"),
    /** Several people send a text that goes round. */
    CAMPAIGN("campagnes"),
    /** A form or a tool writes it for them. */
    TEMPLATE("modeles"),
    /** Alike by chance: each counts. */
    COINCIDENCE("coincidences");

    private final String address;

    FamilyState(String address) {
        this.address = address;
    }

    /** In a page's address. */
    String address() {
        return address;
    }

    static FamilyState at(String address) {
        for (var state : values()) {
            if (state.address.equals(address)) {
                return state;
            }
        }
        return OPEN;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FamilyState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
