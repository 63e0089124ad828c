package spplus.verbatim.exploration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;
import spplus.verbatim.domain.Reindex;
import spplus.verbatim.exploration.VoicePages.Line;
import spplus.verbatim.exploration.VoicePages.Listing;
import spplus.verbatim.exploration.VoicePages.Quote;

@IntegrationTest
class ExplorationTests {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 10);

    @Autowired
    private TestVoices voices;

    @Autowired
    private VoiceController controller;

    @Autowired
    private Exploration exploration;

    @Autowired
    private SavedViews saved;

    @Autowired
    private Reindex reindex;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Directory directory;

    @Test
    void showsOnlyTheTextsOfOnesStructures() {
        var mine = TestStructures.in(directory).open("Service des voix lues");
        var other = TestStructures.in(directory).open("Service d’ailleurs");
        says(mine, Feeling.NEGATIVE, Axis.RESPONSIVENESS, "Trois mois sans nouvelles");
        says(other, Feeling.POSITIVE, Axis.RELATION, "Accueil en or");
        voices.searchable();

        assertThat(explore(reader(mine)).quotes())
                .extracting(Quote::title)
                .containsExactly("Trois mois sans nouvelles");
        assertThatThrownBy(() -> explore(reader(mine), "structure", other.code().value()))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("404");
        var nobody = TestActors.of("Nouvelle venue", Scope.NOWHERE, Permission.READ_VOICES);
        assertThat(controller.query(nobody, new LinkedMultiValueMap<>())).isEmpty();
    }

    @Test
    void leadsFromAnyCountToItsTexts() {
        var mine = TestStructures.in(directory).open("Service aux chiffres suivis");
        for (int i = 0; i < 12; i++) {
            says(mine, Feeling.NEGATIVE, Axis.RESPONSIVENESS, "Attente " + i);
        }
        says(mine, Feeling.POSITIVE, Axis.RELATION, "Merci");
        voices.searchable();

        var found = explore(reader(mine));

        assertThat(found.total()).isEqualTo(13);
        assertThat(found.share().rate().numerator()).isEqualTo(12);
        assertThat(found.share().rate().denominator()).isEqualTo(13);
        assertThat(found.share().rate().period().from()).isEqualTo(LocalDate.of(2026, 3, 1));
        var late = line(found, "Réactivité : négatif");
        assertThat(late.cells().getFirst().count()).isEqualTo(12);
        assertThat(follow(mine, late.cells().getFirst().address()).total()).isEqualTo(12);
        assertThat(found.months()).singleElement().satisfies(month -> assertThat(month.all())
                .isEqualTo(13));
        assertThat(line(found, "Relation : positif").rate().isMasked()).isTrue();
    }

    @Test
    void proposesTheNearestSearchThatFindsSomething() {
        var mine = TestStructures.in(directory).open("Service au filtre trop fin");
        says(mine, Feeling.NEGATIVE, Axis.SIMPLICITY, "Formulaire illisible");
        voices.searchable();

        var found = explore(reader(mine), "ressenti", "positif", "mots", "formulaire");

        assertThat(found.total()).isZero();
        assertThat(found.asides().nearest()).isNotNull();
        assertThat(found.asides().nearest().count()).isEqualTo(1);
        assertThat(follow(mine, found.asides().nearest().address()).total()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatAnAddressSaysWrong() {
        var mine = TestStructures.in(directory).open("Service aux adresses abîmées");
        says(mine, Feeling.NEUTRAL, null, "Une remarque");
        voices.searchable();

        var found = explore(
                reader(mine), "ressenti", "furieux", "du", "hier", "lignes", "mot-de-passe", "colonnes", "rien");

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.crossing().row().parameter()).isEqualTo("axe");
    }

    @Test
    void countsThemesOnceSomebodySignedThem() {
        var mine = TestStructures.in(directory).open("Service aux thèmes signés");
        var about = voices.says(mine, MARCH, Channel.PHONE, Feeling.NEGATIVE, null, "Parking", "Le parking est plein.");
        var signed = theme("Stationnement", "signed");
        var proposed = theme("Peut-être", "proposed");
        for (var theme : List.of(signed, proposed)) {
            jdbc.sql("insert into verbatim.theme_of values (?, ?, true, true, 1, now())")
                    .params(about, theme)
                    .update();
        }
        reindex.mark(List.of(about));
        voices.searchable();

        var found = explore(reader(mine), "lignes", "theme");

        assertThat(found.crossing().lines()).extracting(Line::label).containsExactly("Stationnement");
        assertThat(explore(reader(mine), "theme", signed.toString()).total()).isEqualTo(1);
    }

    private UUID theme(String name, String state) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into verbatim.theme (id, name, state, terms, weights, created_at)
                        values (?, ?, ?, '{}', '{}', now())
                        """).params(id, name, state).update();
        return id;
    }

    @Test
    void keepsSearchesForOneselfOrForThoseOfTheSameStructure() {
        var mine = TestStructures.in(directory).open("Service aux vues gardées");
        var one = reader(mine);
        var colleague = reader(mine);
        var query = controller
                .query(one, VoiceAddresses.parameters("mots=attente+au+guichet&ressenti=negatif&inconnu=1"))
                .orElseThrow();

        assertThat(saved.keep(one, query, "  ", true)).isEqualTo("empty");
        assertThat(saved.keep(one, query, "n".repeat(81), true)).isEqualTo("long");
        assertThat(saved.keep(one, query, "Attente", true)).isNull();
        assertThat(saved.keep(one, query, "Pour moi", false)).isNull();

        var kept = saved.list(one).mine();
        assertThat(kept).extracting(VoicePages.Kept::name).containsExactly("Pour moi", "Attente");
        assertThat(kept.getFirst().sentence()).isEqualTo("« attente au guichet », Négatif");
        assertThat(kept.getFirst().address())
                .contains("structure=" + mine.code())
                .doesNotContain("inconnu");
        assertThat(saved.list(colleague).shared())
                .extracting(VoicePages.Kept::name)
                .containsExactly("Attente");
        assertThatThrownBy(() -> saved.remove(colleague, kept.getFirst().id()))
                .isInstanceOf(ResponseStatusException.class);

        saved.remove(one, kept.getFirst().id());
        assertThat(saved.list(one).mine()).hasSize(1);
        saved.putBack(one, kept.getFirst().id());
        assertThat(saved.list(one).mine()).hasSize(2);
    }

    private static Line line(Listing found, String label) {
        return found.crossing().lines().stream()
                .filter(line -> line.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        found.crossing().lines().stream().map(Line::label).toList()));
    }

    private Listing follow(Structure structure, String address) {
        var query = address.substring(address.indexOf('?') + 1).replaceAll("#.*", "");
        var decoded = VoiceAddresses.parameters(query);
        return exploration.listing(controller.query(reader(structure), decoded).orElseThrow());
    }

    private Listing explore(Actor actor, String... parameters) {
        MultiValueMap<String, String> asked = new LinkedMultiValueMap<>(Map.of());
        for (int i = 0; i < parameters.length; i += 2) {
            asked.put(parameters[i], List.of(parameters[i + 1]));
        }
        return exploration.listing(controller.query(actor, asked).orElseThrow());
    }

    private static Actor reader(Structure structure) {
        return TestActors.of("Lectrice", Scope.under(List.of(structure.code().value())), Permission.READ_VOICES);
    }

    private void says(Structure about, Feeling feeling, Axis axis, String title) {
        voices.says(about, MARCH, Channel.PHONE, feeling, axis, title, title + ". Je le raconte ici.");
    }
}
