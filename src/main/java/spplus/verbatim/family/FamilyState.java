package spplus.verbatim.family;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    static Optional<FamilyState> at(String address) {
        return Arrays.stream(values())
                .filter(state -> state.address.equals(address))
                .findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FamilyState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
