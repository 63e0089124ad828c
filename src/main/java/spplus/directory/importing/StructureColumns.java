package spplus.directory.importing;

import java.util.List;
import spplus.directory.StructureEntry;

/** The columns of the official export of structures. */
final class StructureColumns {

    /** Those without which a file is not that export; the parent's name and the type's code are not used. */
    static final List<String> NEEDED = List.of(
            "codeSp",
            "reseau",
            "typologie",
            "intitule",
            "codeParent",
            "adresse",
            "codePostal",
            "ville",
            "pays",
            "actif");

    private StructureColumns() {}

    static StructureEntry entry(OfficialFile.Line line) {
        return new StructureEntry(
                line.number(),
                line.get("codeSp"),
                line.get("reseau"),
                line.get("typologie"),
                line.get("intitule"),
                line.get("codeParent"),
                line.get("adresse"),
                line.get("codePostal"),
                line.get("ville"),
                line.get("pays"),
                line.get("actif"),
                line.get("inseeCommune"),
                line.get("inseeDepartement"),
                line.get("inseeRegion"));
    }
}
