package spplus.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.directory.domain.StructureQuery;
import spplus.directory.domain.StructureSearch;
import spplus.directory.domain.StructuresFound.How;

/** Invented words keep these structures apart from the real ones that other tests bring in. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StructureSearchTests {

    @Autowired
    Directory directory;

    @Autowired
    StructureSearch search;

    private Structure prefecture;
    private Structure office;
    private Structure town;

    @BeforeAll
    void openStructures() {
        var structures = TestStructures.in(directory);
        prefecture = structures.open("Zéphyrature du Jura", null, "39000", "Lons-le-Saunier");
        office = structures.open("Guichet Zéphyrien d’Épinal", prefecture, "88000", "Épinal");
        town = structures.open("Zéphyrature annexe", prefecture, "88025", "Épinal");
    }

    @Test
    void findsWithoutAccentsNorCaseNorTheEndOfTheLastWord() {
        assertThat(found("zephyrature JURA")).containsExactly(prefecture);
        assertThat(found("guichet zephy")).containsExactly(office);
        assertThat(found("zéphyrien 88000")).containsExactly(office);
    }

    @Test
    void forgivesTypingErrors() {
        assertThat(found("zephyrture jurra")).containsExactly(prefecture);
        assertThat(find("zpehyrien epinnal").how()).isEqualTo(How.LOOKS_ALIKE);
        assertThat(found("zpehyrien epinnal")).containsExactly(office);
    }

    @Test
    void looksIntoTheDepartmentOfATownThatHasNone() {
        var nearby = find("zephyrature saint claude");

        assertThat(nearby.how()).isEqualTo(How.NEARBY);
        assertThat(nearby.where()).contains("Jura");
        assertThat(nearby.page().items()).contains(prefecture);
    }

    @Test
    void readsAPostalCodeAsTheTownItServes() {
        assertThat(found("zephyrature 88000")).containsExactly(town);
    }

    @Test
    void forgetsWordsThatNoServiceBears() {
        assertThat(find("wxyzzz zephyrature jura").how()).isEqualTo(How.SOME_WORDS);
        assertThat(found("wxyzzz zephyrature jura")).containsExactly(prefecture);
        assertThat(find("qqqxwz").how()).isEqualTo(How.NONE);
    }

    @Test
    void findsByCode() {
        assertThat(found(office.code().value())).containsExactly(office);
        assertThat(found(office.code().value().toLowerCase(java.util.Locale.ROOT)))
                .containsExactly(office);
    }

    @Test
    void offersOnlyActiveOnes() {
        var structures = TestStructures.in(directory);
        var closing = structures.open("Zéphyrette fermante");
        assertThat(found("zephyrette")).containsExactly(closing);

        structures.close(closing);

        assertThat(found("zephyrette fermante")).isEmpty();
        assertThat(directory.find(closing.code()).orElseThrow().active()).isFalse();
    }

    @Test
    void goesThroughAllPagesOnce() {
        var structures = TestStructures.in(directory);
        for (int i = 0; i < 5; i++) {
            structures.open("Balustrade " + i);
        }
        var first = search.find(new StructureQuery("balustrade", null, null, 3, null));
        var second = search.find(
                new StructureQuery("balustrade", null, null, 3, first.page().next()));

        assertThat(first.page().items())
                .hasSize(3)
                .doesNotContainAnyElementsOf(second.page().items());
        assertThat(second.page().items()).hasSize(2);
        assertThat(second.page().next()).isNull();
        assertThat(search.count(StructureQuery.words("balustrade", 3), first)).isEqualTo(5);
    }

    @Test
    void toleratesAnyText() {
        for (var text :
                List.of("", " ", "'", "a:* & b | !", "\\", "%_", "\0", "é".repeat(500), "<script>", "::tsquery")) {
            assertThat(directory.search(text, 5)).hasSizeLessThanOrEqualTo(5);
        }
    }

    private List<Structure> found(String words) {
        return find(words).page().items();
    }

    private spplus.directory.domain.StructuresFound find(String words) {
        return search.find(StructureQuery.words(words, 10));
    }
}
