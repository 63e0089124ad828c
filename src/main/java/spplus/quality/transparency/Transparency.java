package spplus.quality.transparency;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import spplus.quality.domain.Level;

/**
 * The documented method: each network is looked at on the finest level at which it publishes; it is transparent when
 * more than two thirds of its places on that level publish; the rate of a department is the mean of those of its
 * networks, each for one. How a coarser network counts in a department, one or nothing, is our own reading.
 *
 * @param networks by readable name
 * @param departments by code
 */
record Transparency(Map<String, NetworkShare> networks, Map<String, Rate> departments) {

    /**
     * Sites of a network somewhere.
     *
     * @param department null when they stand in none
     * @param publishing how many of them published a value
     */
    record Sites(
            String network,
            @Nullable String department,
            @Nullable String region,
            int sites,
            int publishing) {}

    /** A structure above sites that published for all of a territory. @param scope code of the department or region */
    record Whole(String network, Level level, String scope) {}

    /** @param publishing of so many {@code places} on that level */
    record NetworkShare(Level level, int publishing, int places, boolean transparent) {}

    /** @param networks how many it is the mean of; {@code value} in [0, 1] */
    record Rate(double value, int networks) {}

    /** @param share over {@code of}: the share that must be exceeded */
    static Transparency of(Collection<Sites> sites, Collection<Whole> wholes, int share, int of) {
        var bySlug = sites.stream().collect(Collectors.groupingBy(Sites::network, TreeMap::new, Collectors.toList()));
        var networks = new TreeMap<String, NetworkShare>();
        bySlug.forEach((network, own) -> {
            var published = wholes.stream()
                    .filter(whole -> whole.network().equals(network))
                    .toList();
            networks.put(network, share(own, published, share, of));
        });
        return new Transparency(networks, departments(sites, wholes, networks));
    }

    private static NetworkShare share(List<Sites> sites, List<Whole> wholes, int share, int of) {
        var level = level(sites, wholes);
        int places =
                switch (level) {
                    case SITE -> sites.stream().mapToInt(Sites::sites).sum();
                    case DEPARTMENT -> distinct(sites, true).size();
                    case REGION -> distinct(sites, false).size();
                    case NATIONAL -> 1;
                };
        int publishing =
                switch (level) {
                    case SITE -> sites.stream().mapToInt(Sites::publishing).sum();
                    case DEPARTMENT -> common(distinct(sites, true), scopes(wholes, level));
                    case REGION -> common(distinct(sites, false), scopes(wholes, level));
                    case NATIONAL -> 1;
                };
        return new NetworkShare(level, publishing, places, (long) publishing * of > (long) places * share);
    }

    /** The finest at which something is published; sites when nothing is. */
    private static Level level(List<Sites> sites, List<Whole> wholes) {
        boolean some = sites.stream().anyMatch(one -> one.publishing() > 0);
        return some
                ? Level.SITE
                : wholes.stream().map(Whole::level).min(Enum::compareTo).orElse(Level.SITE);
    }

    private static Map<String, Rate> departments(
            Collection<Sites> sites, Collection<Whole> wholes, Map<String, NetworkShare> networks) {
        var published = new HashSet<>(wholes);
        var rates = new TreeMap<String, Rate>();
        var byDepartment = sites.stream()
                .filter(one -> one.department() != null)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.department()),
                        TreeMap::new,
                        Collectors.groupingBy(Sites::network, TreeMap::new, Collectors.toList())));
        byDepartment.forEach((department, own) -> {
            double sum = own.entrySet().stream()
                    .mapToDouble(entry -> share(
                            entry.getValue(),
                            Objects.requireNonNull(networks.get(entry.getKey())).level(),
                            published))
                    .sum();
            rates.put(department, new Rate(sum / own.size(), own.size()));
        });
        return rates;
    }

    /** Of one network in one department. */
    private static double share(List<Sites> here, Level level, Set<Whole> published) {
        var first = here.getFirst();
        return switch (level) {
            case SITE ->
                (double) here.stream().mapToInt(Sites::publishing).sum()
                        / here.stream().mapToInt(Sites::sites).sum();
            case DEPARTMENT -> one(published, first.network(), level, first.department());
            case REGION -> one(published, first.network(), level, first.region());
            case NATIONAL -> 1;
        };
    }

    private static double one(Set<Whole> published, String network, Level level, @Nullable String scope) {
        return scope != null && published.contains(new Whole(network, level, scope)) ? 1 : 0;
    }

    private static Set<String> distinct(List<Sites> sites, boolean departments) {
        return sites.stream()
                .flatMap(one -> Stream.ofNullable(departments ? one.department() : one.region()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> scopes(List<Whole> wholes, Level level) {
        return wholes.stream()
                .filter(whole -> whole.level() == level)
                .map(Whole::scope)
                .collect(Collectors.toSet());
    }

    private static int common(Set<String> all, Set<String> some) {
        return (int) all.stream().filter(some::contains).count();
    }
}
