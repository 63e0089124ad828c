package spplus.directory.domain;

import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.directory.Commune;
import spplus.directory.Department;
import spplus.directory.Region;
import spplus.directory.Structure;

/** Chooses the words by which people look for a structure. */
@Component
class SearchedWords {

    private final Territories territories;

    SearchedWords(Territories territories) {
        this.territories = territories;
    }

    Placed.SearchedBy of(Structure structure) {
        return new Placed.SearchedBy(
                Words.line(structure.name(), structure.type()),
                Words.line(structure.town(), structure.postalCode()),
                Words.line(structure.network()),
                territory(structure));
    }

    private String territory(Structure structure) {
        Optional<Department> department = territories.department(structure.department());
        return Words.line(
                territories.commune(structure.commune()).map(Commune::name).orElse(""),
                department.map(known -> known.code() + " " + known.name()).orElse(""),
                territories.region(structure.region()).map(Region::name).orElse(""),
                structure.country());
    }
}
