package spplus.survey;

import java.util.Optional;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;

/** The buttons that structures show on their sites, for a survey that one of them may lead to. */
public interface KnownButtons {

    /** Whose button it is; empty when there is no such button. */
    Optional<StructureCode> structureOf(CheckedCode button);
}
