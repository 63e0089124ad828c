package spplus.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import spplus.directory.Commune;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Region;
import spplus.directory.StructureEntry;

/** The places of the fictional territory and its public services. */
@Component
class DemoTerritories {

    private final Directory directory;

    DemoTerritories(Directory directory) {
        this.directory = directory;
    }

    void load() {
        var regions = new ArrayList<Region>();
        var departments = new ArrayList<Department>();
        var communes = new ArrayList<Commune>();
        for (var row : DemoFiles.csv("territories.csv")) {
            switch (row.getField("kind")) {
                case "region" -> regions.add(new Region(row.getField("code"), row.getField("name")));
                case "department" ->
                    departments.add(new Department(row.getField("code"), row.getField("name"), row.getField("parent")));
                default ->
                    communes.add(new Commune(
                            row.getField("code"),
                            row.getField("name"),
                            row.getField("parent"),
                            Integer.parseInt(row.getField("population")),
                            List.of(row.getField("postal_codes").split(","))));
            }
        }
        directory.addTerritories(regions, departments, communes);
        var entries = new ArrayList<StructureEntry>();
        for (var file : List.of("structures-a.csv", "structures-b.csv")) {
            DemoFiles.csv(file).forEach(row -> entries.add(entry(row)));
        }
        var done = directory.register(entries);
        if (!done.rejections().isEmpty()) {
            throw new IllegalStateException("structures of the demonstration are rejected: " + done.rejections());
        }
    }

    private static StructureEntry entry(NamedCsvRecord row) {
        return new StructureEntry(
                row.getStartingLineNumber(),
                row.getField("codeSp"),
                row.getField("reseau"),
                row.getField("typologie"),
                row.getField("intitule"),
                row.getField("codeParent"),
                row.getField("adresse"),
                row.getField("codePostal"),
                row.getField("ville"),
                row.getField("pays"),
                row.getField("actif"),
                row.getField("inseeCommune"),
                row.getField("inseeDepartement"),
                row.getField("inseeRegion"));
    }
}
