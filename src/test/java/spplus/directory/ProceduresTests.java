package spplus.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.directory.domain.Procedures;

@IntegrationTest
class ProceduresTests {

    @Autowired
    Directory directory;

    @Autowired
    Procedures procedures;

    @Test
    void suggestsOfficialProceduresDespiteTypingErrors() {
        var name = "Demande de carte de zéphyrologue";
        assertThat(procedures.addOfficial(List.of(name))).isOne();
        assertThat(procedures.addOfficial(List.of(name))).isZero();

        assertThat(directory.procedures("zephyro", 5)).containsExactly(name);
        assertThat(directory.procedures("carte zefyrologue", 5)).contains(name);
        assertThat(directory.procedures("", 5)).isEmpty();
    }

    @Test
    void suggestsWhatPeopleNamedOnlyOnceSeveralDid() {
        directory.rememberProcedure("Inscription au baldaquinat");
        directory.rememberProcedure("inscription au BALDAQUINAT");
        assertThat(directory.procedures("baldaquinat", 5)).isEmpty();

        directory.rememberProcedure("Inscription au baldaquinat");

        assertThat(directory.procedures("baldaquinat", 5)).containsExactly("Inscription au baldaquinat");
    }
}
