package spplus.verbatim.entity;

import java.util.HashSet;
import java.util.List;
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

    /** One more each time {@code named.txt} or the reading of delays changes. */
    private static final int RULES = 1;

    private static final Set<String> MONTHS = Set.of("Mars", "Avril", "Mai", "Juin", "Juillet", "Août");

    private final Directory directory;
    private @Nullable Known known;

    NamedPlaces(Directory directory) {
        this.directory = directory;
    }

    synchronized Known known() {
        var places = new HashSet<>(directory.communeNames());
        places.removeIf(name -> name.length() < SHORTEST || MONTHS.contains(name));
        directory.departments().stream().map(Department::name).forEach(places::add);
        directory.regions().stream().map(Region::name).forEach(places::add);
        var before = known;
        if (before != null && before.places().equals(places)) {
            return before;
        }
        var now = new Known(places, new NamedThings(places), version(places));
        known = now;
        return now;
    }

    /** The same on every node and after every start. */
    private static int version(Set<String> places) {
        return List.of(RULES, places.stream().sorted().toList()).hashCode();
    }

    /** @param version another one when texts may name something else */
    record Known(Set<String> places, NamedThings names, int version) {}
}
