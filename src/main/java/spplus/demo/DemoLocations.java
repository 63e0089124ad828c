package spplus.demo;

import org.springframework.stereotype.Component;
import spplus.directory.LocationKind;
import spplus.directory.Locations;
import spplus.directory.StructureCode;

/** Gives codes to a few places of the fictional territory; a structure that has some keeps them. */
@Component
class DemoLocations {

    private final Locations locations;

    DemoLocations(Locations locations) {
        this.locations = locations;
    }

    void load() {
        for (var row : DemoFiles.csv("locations.csv")) {
            var structure = new StructureCode(row.getField("structure"));
            var name = row.getField("name");
            if (locations.of(structure).stream()
                    .noneMatch(location -> location.name().equals(name))) {
                locations.create(structure, LocationKind.valueOf(row.getField("kind")), name);
            }
        }
    }
}
