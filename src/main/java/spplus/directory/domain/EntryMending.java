package spplus.directory.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Commune;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.directory.StructureEntry;

/**
 * Puts right what official exports get wrong about places: postal codes that lost a leading zero, gained a digit or a
 * space, diplomatic posts whose number stands for a postal code, territories left blank.
 */
@Component
class EntryMending {

    private static final Pattern FIVE_DIGITS = Pattern.compile("\\d{5}");
    private static final Pattern DIPLOMATIC_POST = Pattern.compile("cons[A-Z]{2}(\\d+)");
    private static final String FRANCE = "France";

    private final Territories territories;

    EntryMending(Territories territories) {
        this.territories = territories;
    }

    /** The entry must have been found acceptable. */
    Structure mend(StructureEntry entry) {
        var country = entry.country().isBlank() ? FRANCE : entry.country().strip();
        var commune = territories.commune(entry.commune());
        var atHome = country.equals(FRANCE);
        var postalCode = atHome ? postalCode(entry, commune) : postalCodeAbroad(entry);
        var department = atHome ? department(entry, commune, postalCode) : null;
        var type = entry.type().strip();
        return new Structure(
                new StructureCode(entry.code().strip()),
                line(entry.name()),
                line(entry.network()),
                type.isEmpty() ? line(entry.network()) : line(type),
                EntryCheck.parent(entry).map(StructureCode::new).orElse(null),
                line(entry.street()),
                postalCode,
                line(entry.town()),
                country,
                commune.map(Commune::code).orElse(null),
                department,
                region(entry, department, atHome),
                EntryCheck.isActive(entry) && !Structure.saysOutside(entry.name()));
    }

    /** Whether the structure's place is not as its entry said. */
    static boolean changed(StructureEntry entry, Structure structure) {
        return !entry.postalCode().equals(structure.postalCode())
                || (structure.department() != null && !Objects.equals(entry.department(), structure.department()));
    }

    private String postalCode(StructureEntry entry, Optional<Commune> commune) {
        var digits = entry.postalCode().replaceAll("\\D", "");
        if (FIVE_DIGITS.matcher(digits).matches()) {
            return digits;
        }
        var known = commune.map(Commune::postalCodes).orElseGet(() -> postalCodesOf(entry));
        if (digits.length() == 4 && (known.contains("0" + digits) || isUnder("0" + digits, entry.department()))) {
            return "0" + digits;
        }
        var near = known.stream().filter(code -> isOneDigitAway(digits, code)).toList();
        if (near.size() == 1) {
            return near.getFirst();
        }
        return known.size() == 1 ? known.getFirst() : "";
    }

    private List<String> postalCodesOf(StructureEntry entry) {
        var homonyms = territories.communesNamed(entry.town()).stream()
                .filter(commune ->
                        blank(entry.department()) || commune.department().equals(entry.department()))
                .toList();
        return homonyms.size() == 1 ? homonyms.getFirst().postalCodes() : List.of();
    }

    private static boolean isUnder(String postalCode, @Nullable String department) {
        return blank(department) || postalCode.startsWith(Objects.requireNonNull(department));
    }

    /** Whether the code is what was typed but for one digit too many. */
    private static boolean isOneDigitAway(String typed, String code) {
        for (int i = 0; i < typed.length(); i++) {
            if ((typed.substring(0, i) + typed.substring(i + 1)).equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** The export gives a diplomatic post the code cons + country + its number (4 digits) or its postal code (5). */
    private static String postalCodeAbroad(StructureEntry entry) {
        var post = DIPLOMATIC_POST.matcher(Objects.requireNonNullElse(entry.commune(), ""));
        if (!post.matches()) {
            return line(entry.postalCode());
        }
        return post.group(1).length() == 5 ? post.group(1) : "";
    }

    private @Nullable String department(StructureEntry entry, Optional<Commune> commune, String postalCode) {
        if (!blank(entry.department())) {
            return entry.department();
        }
        return commune.map(Commune::department)
                .or(() -> territories.communesOfPostalCode(postalCode).stream()
                        .map(Commune::department)
                        .findFirst())
                .or(() -> departmentOf(postalCode))
                .orElse(null);
    }

    /** Special codes are in no list: their first digits tell, but for Corsica's, shared by two departments. */
    private Optional<String> departmentOf(String postalCode) {
        if (postalCode.length() < 5) {
            return Optional.empty();
        }
        var overseas = postalCode.startsWith("97") || postalCode.startsWith("98");
        var code = postalCode.substring(0, overseas ? 3 : 2);
        return territories.department(code).map(known -> code);
    }

    /** The export files overseas collectivities under « 97 » or « 98 »: the department's own region says more. */
    private @Nullable String region(StructureEntry entry, @Nullable String department, boolean atHome) {
        if (!atHome) {
            return null;
        }
        return territories
                .department(department)
                .map(known -> known.region())
                .orElse(blank(entry.region()) ? null : entry.region());
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
