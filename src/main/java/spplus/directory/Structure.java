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

    /**
     * Whether that is how the official export names the entry by which it says « outside the directory »: no service,
     * kept so that its code is understood, shown to nobody.
     */
    public static boolean saysOutside(String name) {
        return name.stripLeading().regionMatches(true, 0, "hors", 0, 4)
                && Slug.of(name).equals("hors-structures");
    }

    /** Whether it is no service but the mark of those that the directory does not have. */
    public boolean isOutside() {
        return saysOutside(name);
    }

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
