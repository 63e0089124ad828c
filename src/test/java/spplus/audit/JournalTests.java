package spplus.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import spplus.IntegrationTest;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.tabular.Formulas;

@IntegrationTest
class JournalTests {

    @Autowired
    AuditTrail trail;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Test
    void showsWhatWasDoneWithinOnesScopeOnly() {
        var structures = TestStructures.in(directory);
        var top = structures.open("Direction du journal");
        var office = structures.open("Bureau du journal", top);
        var elsewhere = structures.open("Autre direction du journal");
        var here = done("Ana Essai", office);
        var there = done("Bob Essai", elsewhere);
        var reader = signedIn.as(Role.MANAGER, top.code().value());
        assertThat(reader.page("/espace/journal")).contains(here).doesNotContain(there);
        assertThat(reader.page("/espace/journal?structure=" + office.code())).contains(here);
        assertThat(reader.page("/espace/journal.csv")).contains(here).doesNotContain(there);
        var everywhere = signedIn.everywhere(Role.AUDITOR);
        assertThat(everywhere.page("/espace/journal?objet=" + there)).contains("Bob Essai");
    }

    @Test
    void filtersByAuthorActionAndPeriod() {
        var root = TestStructures.in(directory).open("Direction des filtres");
        var subject = done("Zoé Rarissime", root);
        var reader = signedIn.as(Role.MANAGER, root.code().value());
        assertThat(reader.page("/espace/journal?qui=rarissime")).contains(subject);
        assertThat(reader.page("/espace/journal?qui=personne_de_ce_nom")).contains("Aucune action");
        assertThat(reader.page("/espace/journal?quoi=account.role-given")).contains("A donné le rôle");
        assertThat(reader.page("/espace/journal?quoi=account.invited&qui=rarissime"))
                .contains("Aucune action");
        assertThat(reader.page("/espace/journal?au=2020-01-01")).contains("Aucune action");
        assertThat(reader.page("/espace/journal?du=2020-01-01&au=n-importe-quoi"))
                .contains(subject);
        assertThat(reader.page("/espace/journal?apres=1.1_" + "-".repeat(36)))
                .as("a place that is none is the beginning")
                .contains(subject);
    }

    @Test
    void goesThroughALongTrailPageByPage() {
        var root = TestStructures.in(directory).open("Direction bavarde");
        for (int i = 0; i < Journal.PAGE + 5; i++) {
            done("Ana Bavarde", root);
        }
        var reader = signedIn.as(Role.MANAGER, root.code().value());
        var first = reader.page("/espace/journal?qui=bavarde");
        var cursor = first.replaceAll("(?s).*name=\"apres\" value=\"([^\"]+)\".*", "$1");
        var second = reader.page("/espace/journal?qui=bavarde&apres=" + cursor);
        assertThat(count(first)).isEqualTo(Journal.PAGE);
        assertThat(count(second)).isEqualTo(5);
    }

    @Test
    void exportsNothingThatASpreadsheetWouldCompute() {
        var root = TestStructures.in(directory).open("Direction des formules");
        done("=HYPERLINK(\"http://exemple.fr\")", root);
        var reader = signedIn.as(Role.MANAGER, root.code().value());
        assertThat(reader.page("/espace/journal.csv?qui=hyperlink"))
                .contains("'=HYPERLINK")
                .startsWith("\ufeffdate;");
        assertThat(List.of(
                        Formulas.harmless("+33"),
                        Formulas.harmless("-1"),
                        Formulas.harmless("@x"),
                        Formulas.harmless("abc"),
                        Formulas.harmless("")))
                .containsExactly("'+33", "'-1", "'@x", "abc", "");
    }

    @Test
    void tracesTheExportItself() {
        var root = TestStructures.in(directory).open("Direction des exports");
        var reader = signedIn.as(Role.MANAGER, root.code().value());
        reader.page("/espace/journal.csv");
        assertThat(reader.page("/espace/journal?quoi=audit.exported")).contains("A exporté le journal");
    }

    private String done(String author, Structure structure) {
        var subject = UUID.randomUUID().toString();
        trail.record(AuditEntry.by(new Author(UUID.randomUUID(), author), "account.role-given")
                .on("agent", subject)
                .about(List.of(structure.code().value())));
        return subject;
    }

    private static int count(String page) {
        return page.split("<td>Ana Bavarde</td>").length - 1;
    }
}
