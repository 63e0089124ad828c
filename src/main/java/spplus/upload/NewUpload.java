package spplus.upload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a file when it is brought, as {@link Upload} keeps it.
 *
 * @param agent who brings it, and {@code by} the agent's name
 * @param sheet of a workbook; empty for the first that holds something
 */
public record NewUpload(
        String kind,
        String owner,
        @Nullable UUID source,
        String origin,
        String variant,
        UUID agent,
        String by,
        String sheet) {}
