package spplus.directory.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.Commune;
import spplus.directory.Department;
import spplus.directory.Region;

/**
 * Regions, departments and communes: the official ones in memory, those added in tables. What another node added
 * shows here within half a minute.
 */
@Service
public class Territories {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final TerritoryRepository repository;
    private final Gazetteer official = OfficialTerritories.read();
    private final LoadingCache<String, Gazetteer> added;

    Territories(TerritoryRepository repository) {
        this.repository = repository;
        this.added = Caffeine.newBuilder().expireAfterWrite(FRESH).build(key -> repository.read());
    }

    /** Adds territories that the official lists do not have, or corrects those added before. */
    @Transactional
    public void add(Collection<Region> regions, Collection<Department> departments, Collection<Commune> communes) {
        regions.forEach(repository::save);
        departments.forEach(repository::save);
        communes.forEach(repository::save);
        added.put("", repository.read());
    }

    /** By code. */
    public List<Region> regions() {
        return both().flatMap(list -> list.regions().values().stream()).toList();
    }

    /** By code. */
    public List<Department> departments() {
        return both().flatMap(list -> list.departments().values().stream()).toList();
    }

    public Optional<Region> region(@Nullable String code) {
        return first(list -> list.regions().get(code == null ? "" : code));
    }

    public Optional<Department> department(@Nullable String code) {
        return first(list -> list.departments().get(code == null ? "" : code));
    }

    public Optional<Commune> commune(@Nullable String code) {
        return first(list -> list.communes().get(code == null ? "" : code));
    }

    /** Of all communes, each once. */
    public Set<String> communeNames() {
        return both().flatMap(list -> list.communes().values().stream())
                .map(Commune::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    public List<Commune> communesOfPostalCode(String postalCode) {
        return both().flatMap(list -> list.byPostalCode().getOrDefault(postalCode, List.of()).stream())
                .toList();
    }

    /** Those of that name, whatever its case, accents, articles and hyphens. */
    public List<Commune> communesNamed(String name) {
        var key = Words.line(name);
        return both().flatMap(list -> list.byName().getOrDefault(key, List.of()).stream())
                .toList();
    }

    private <T> Optional<T> first(Function<Gazetteer, @Nullable T> lookUp) {
        var known = lookUp.apply(official);
        return Optional.ofNullable(known != null ? known : lookUp.apply(added.get("")));
    }

    private Stream<Gazetteer> both() {
        return Stream.of(official, added.get(""));
    }
}
