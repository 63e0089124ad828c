package spplus.directory;

import org.jspecify.annotations.Nullable;
import spplus.core.Slug;

/**
 * A public service one can go to, write to or call, or the body above such services.
 *
 * @param network the administration's network it belongs to, such as « DGFIP »
 * @param type its kind within the network, such as « Préfecture »
 * @param parent the structure above it, null at the root of a network's tree
 * @param street empty when unknown, as are postal code and town
 * @param commune INSEE code; null abroad or when unknown, as are department and region
 * @param active false once closed: kept for what was said of it, offered to nobody
 */
public record Structure(
        StructureCode code,
        String name,
        String network,
        String type,
        @Nullable StructureCode parent,
        String street,
        String postalCode,
        String town,
        String country,
        @Nullable String commune,
        @Nullable String department,
        @Nullable String region,
        boolean active) {

    /** The readable tail of its address, empty when its name has no letter or digit. */
    public String slug() {
        return Slug.of(name);
    }

    /** Path of its page. */
    public String path() {
        var slug = slug();
        return "/structures/" + code + (slug.isEmpty() ? "" : "-" + slug);
    }
}
