package spplus.quality.transparency;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.commitment.Commitments;
import spplus.directory.Department;
import spplus.directory.Directory;
import spplus.directory.Network;
import spplus.quality.QualitySettings;
import spplus.quality.transparency.TransparencyPages.OneDepartment;
import spplus.quality.transparency.TransparencyPages.OneNetwork;
import spplus.quality.transparency.TransparencyPages.Sheet;

/** « Qui publie ses résultats ? » */
@Controller
@Access(Permission.EVERYONE)
class TransparencyController {

    private static final int YEARS = 5;
    /** It reads every site: once a minute is enough for who looks at it. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Directory directory;
    private final Commitments commitments;
    private final QualitySettings settings;
    private final LoadingCache<Integer, Transparency> years;

    TransparencyController(
            TransparencyRepository repository, Directory directory, Commitments commitments, QualitySettings settings) {
        this.directory = directory;
        this.commitments = commitments;
        this.settings = settings;
        this.years = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(YEARS)
                .build(year -> Transparency.of(
                        repository.sites(year),
                        repository.wholes(year),
                        settings.transparentShare(),
                        settings.transparentOf()));
    }

    @GetMapping("/resultats/transparence")
    ModelAndView show(@RequestParam(name = "annee", defaultValue = "0") int asked, HttpServletResponse response) {
        response.setHeader("Cache-Control", "public, max-age=0, s-maxage=30");
        int last = commitments.today().getYear() - 1;
        int year = asked > last - YEARS && asked <= last ? asked : last;
        return new ModelAndView("quality/shown/transparency", "sheet", sheet(year, last, years.get(year)));
    }

    private Sheet sheet(int year, int last, Transparency found) {
        var networks = directory.networks().stream()
                .filter(one -> found.networks().containsKey(one.slug()))
                .map(one -> network(one, found))
                .toList();
        Map<String, Department> departments = directory.departments().stream()
                .collect(Collectors.toMap(Department::code, Function.identity(), (one, _) -> one));
        return new Sheet(
                year,
                IntStream.range(0, YEARS).mapToObj(back -> last - back).toList(),
                (int) networks.stream().filter(OneNetwork::transparent).count(),
                networks.size(),
                settings.transparentShare(),
                settings.transparentOf(),
                networks,
                departments(found, departments));
    }

    private static OneNetwork network(Network network, Transparency found) {
        var share = Objects.requireNonNull(found.networks().get(network.slug()));
        return new OneNetwork(
                network.name(),
                "/resultats/reseaux/" + network.slug(),
                share.level(),
                share.publishing(),
                share.places(),
                (double) share.publishing() / share.places(),
                share.transparent());
    }

    private static List<OneDepartment> departments(Transparency found, Map<String, Department> departments) {
        return found.departments().entrySet().stream()
                .filter(entry -> departments.containsKey(entry.getKey()))
                .map(entry -> new OneDepartment(
                        Objects.requireNonNull(departments.get(entry.getKey())).name(),
                        "/resultats/departements/" + entry.getKey(),
                        entry.getValue().value(),
                        entry.getValue().networks()))
                .toList();
    }
}
