package spplus.directory;

import org.jspecify.annotations.Nullable;

/**
 * A structure as the official export states it, before it is checked and mended.
 *
 * @param line where it stands in its file, from 1; 0 when it comes from no file
 * @param active as written, « Oui » or « Non »
 */
public record StructureEntry(
        long line,
        String code,
        String network,
        String type,
        String name,
        @Nullable String parent,
        String street,
        String postalCode,
        String town,
        String country,
        String active,
        @Nullable String commune,
        @Nullable String department,
        @Nullable String region) {}
