package spplus.quality.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.core.Slug;
import spplus.directory.Directory;
import spplus.directory.StructureEntry;
import spplus.directory.TestStructures;
import spplus.quality.TestResults;
import spplus.quality.tally.Places;
import spplus.quality.transparency.Transparency.Whole;

/** A structure speaks for its territory only where its result covers all that stands below it. */
@IntegrationTest
class WholesTests {

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    Places places;

    @Autowired
    TransparencyRepository repository;

    @Autowired
    Clock clock;

    @Test
    void whatIsSaidOfAStructureAloneCoversNoTerritory() {
        var structures = TestStructures.in(directory);
        var network = "Réseau " + TestStructures.newCode();
        var entry = TestStructures.entry(TestStructures.newCode(), "Siège " + network, null, "21000", "Dijon", "Oui");
        var root = structures.register(new StructureEntry(
                0,
                entry.code(),
                network,
                entry.type(),
                entry.name(),
                null,
                entry.street(),
                entry.postalCode(),
                entry.town(),
                entry.country(),
                entry.active(),
                null,
                null,
                null));
        var below = structures.open("Guichet", root);
        places.learn(List.of(below.code().value()));
        var lead = signedIn.as(Role.LOCAL_LEAD, root.code().value());
        TestResults.enter(lead, root, Map.of("decroche.nombre", "50", "decroche.sur", "100", "decroche.seul", "oui"));
        TestResults.publishAll(lead, root);
        assertThat(wholes(network)).isEmpty();
        TestResults.publish(lead, root, "delais", 50, 100);
        assertThat(wholes(network)).hasSize(1);
    }

    private List<Whole> wholes(String network) {
        return repository.wholes(LocalDate.now(clock).getYear() - 1).stream()
                .filter(whole -> whole.network().equals(Slug.of(network)))
                .toList();
    }
}
