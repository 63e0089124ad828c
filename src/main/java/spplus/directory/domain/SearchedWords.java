package spplus.directory.domain;

import java.util.HashSet;
import java.util.Locale;
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
    private final OtherNames otherNames;

    SearchedWords(Territories territories, OtherNames otherNames) {
        this.territories = territories;
        this.otherNames = otherNames;
    }

    Placed.SearchedBy of(Structure structure) {
        return new Placed.SearchedBy(
                Words.line(structure.name(), structure.type()),
                Words.line(structure.town(), structure.postalCode()),
                network(structure),
                codeWord(structure.code().value()) + " " + territory(structure));
    }

    /** A code is one word, whatever hyphens it has. */
    static String codeWord(String code) {
        return code.toLowerCase(Locale.ROOT).replace("-", "");
    }

    private String network(Structure structure) {
        var borne = new HashSet<>(Words.of(structure.name()));
        borne.addAll(Words.of(structure.type()));
        borne.addAll(Words.of(structure.network()));
        return Words.line(
                structure.network(),
                OtherNames.acronym(structure.type()),
                OtherNames.acronym(structure.network()),
                otherNames.of(borne));
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
