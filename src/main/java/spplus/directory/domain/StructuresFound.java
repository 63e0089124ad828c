package spplus.directory.domain;

import spplus.core.KeysetPage;
import spplus.directory.Structure;

/**
 * One page of structures.
 *
 * @param how what had to be forgiven or widened to find them
 * @param where names of the departments looked into when widened, empty otherwise
 * @param reading rank of the reading of the words that found them, for {@link StructureSearch#count}
 */
public record StructuresFound(KeysetPage<Structure> page, How how, String where, int reading) {

    /** From the surest to the loosest. */
    public enum How {
        /** They bear every word. */
        EVERY_WORD,
        /** There is none in that town: they are in its department. */
        NEARBY,
        /** They bear every word once typing errors are mended. */
        LOOKS_ALIKE,
        /** They bear some of the words. */
        SOME_WORDS,
        NONE
    }
}
