package spplus.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import spplus.IntegrationTest;

@IntegrationTest
class StructureRegisterTests {

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsEachStructuresLineageUpToItsRoot() {
        var structures = TestStructures.in(directory);
        var root = structures.open("Ministère de l’Essai");
        var middle = structures.open("Direction de l’Essai", root);
        var leaf = structures.open("Guichet de l’Essai", middle, "21000", "Dijon");

        assertThat(directory.lineage(leaf.code()))
                .containsExactly(
                        leaf.code().value(), middle.code().value(), root.code().value());
        assertThat(directory.lineage(root.code())).containsExactly(root.code().value());
        assertThat(directory.lineage(new StructureCode("NOBODY"))).isEmpty();
        assertThat(directory.children(root.code(), 10)).containsExactly(middle);
        assertThat(leaf.department()).isEqualTo("21");
        assertThat(leaf.region()).isEqualTo("27");
    }

    @Test
    void changesNothingTheSecondTime() {
        var entry = TestStructures.entry(TestStructures.newCode(), "Service répété", null, "21000", "Dijon", "Oui");

        var first = directory.register(List.of(entry));
        var second = directory.register(List.of(entry));

        assertThat(first.created()).isOne();
        assertThat(second).isEqualTo(new Registration(1, 0, 0, 1, 0, second.mended(), List.of()));
    }

    @Test
    void countsWhatIsBelowWhenStructuresOpenMoveAndClose() {
        var structures = TestStructures.in(directory);
        var one = structures.open("Siège un");
        var two = structures.open("Siège deux");
        var branch = structures.open("Branche", one);
        var leaf = structures.open("Feuille", branch);
        assertThat(descendants(one)).isEqualTo(2);

        structures.register(TestStructures.entry(branch.code().value(), "Branche", two, "21000", "Dijon", "Oui"));
        assertThat(descendants(one)).isZero();
        assertThat(descendants(two)).isEqualTo(2);
        assertThat(directory.lineage(leaf.code())).endsWith(two.code().value());

        structures.close(leaf);
        assertThat(descendants(two)).isOne();
    }

    private int descendants(Structure structure) {
        return jdbc.sql("select descendants from directory.structure where code = ?")
                .param(structure.code().value())
                .query(Integer.class)
                .single();
    }
}
