package spplus.verbatim.imports;

import java.time.Instant;
import java.util.function.Function;
import spplus.directory.StructureCode;
import spplus.verbatim.domain.SourceKind;

/**
 * A line that somebody brings, whatever brings it.
 *
 * @param source what the ids of its lines belong to
 * @param provenance what it came with
 * @param structure of which it speaks, unless it names one below
 * @param at when it came: the day it was said where the line says none and {@code dated} is false
 * @param dated whether each line must say its day
 * @param key what tells it from the others where it has no id
 * @param said what it says, empty for nothing
 */
record Told(
        SourceKind kind,
        String source,
        String provenance,
        StructureCode structure,
        Instant at,
        boolean dated,
        String key,
        Function<Field, String> said) {

    String of(Field field) {
        return said.apply(field);
    }
}
