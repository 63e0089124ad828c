package spplus.verbatim.entity;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Region;

/** Names to look for, those of the country's communes, departments and regions included; made again when these change. */
@Component
class NamedPlaces {

    /** « Eu », « Us », « By »: most of the time something else. */
    private static final int SHORTEST = 4;

    private static final Set<String> MONTHS = Set.of("Mars", "Avril", "Mai", "Juin", "Juillet", "Août");

    private final Directory directory;
    private @Nullable Known known;

    NamedPlaces(Directory directory) {
        this.directory = directory;
    }

    synchronized NamedThings names() {
        var communes = directory.communeNames();
        var before = known;
        if (before != null && before.communes().equals(communes)) {
            return before.names();
        }
        var places = new HashSet<>(communes);
        places.removeIf(name -> name.length() < SHORTEST || MONTHS.contains(name));
        directory.departments().stream().map(Department::name).forEach(places::add);
        directory.regions().stream().map(Region::name).forEach(places::add);
        var names = new NamedThings(places);
        known = new Known(communes, names);
        return names;
    }

    private record Known(Set<String> communes, NamedThings names) {}
}
