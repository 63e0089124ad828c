package spplus.directory;

import java.util.List;

/**
 * A commune of today.
 *
 * @param code INSEE code
 * @param department code of its department
 * @param population inhabitants, 0 when unknown
 * @param postalCodes those that are delivered there, special (Cedex) codes excepted
 */
public record Commune(String code, String name, String department, int population, List<String> postalCodes) {

    public Commune {
        postalCodes = List.copyOf(postalCodes);
    }
}
