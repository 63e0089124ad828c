package spplus.verbatim.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.experience.Feeling;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;

/** What people said of texts goes back to learning. */
@IntegrationTest
class LabelsTests {

    @Autowired
    List<OperatorCommand> commands;

    @Autowired
    VerbatimStore verbatims;

    @Autowired
    ReadingStore readings;

    @Autowired
    CorrectionDesk desk;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    @Test
    void writesWhatAuthorsAndAgentsSaidAndNothingThatAMachineRead() throws IOException {
        var office = TestStructures.in(directory).open("Bureau des étiquettes").code();
        var mark = UUID.randomUUID().toString();
        read("machine " + mark, null, office);
        read("auteur " + mark, Feeling.NEUTRAL, office);
        var both = read("agent " + mark, Feeling.NEUTRAL, office);
        correct(
                both,
                office,
                Map.of(Field.FEELING, "NEGATIVE", Field.RELATION, "ABSENT", Field.SIMPLICITY, "POSITIVE"));

        assertThat(written(mark))
                .containsExactlyInAnyOrder(
                        ";auteur %s;Neutre;Non relu;Non relu;Non relu;Non relu;Non relu;La personne concernée;;Courrier;;;"
                                .formatted(mark),
                        ";agent %s;Négatif;Non relu;Non relu;;Non relu;Positif;La personne concernée;;Courrier;;;"
                                .formatted(mark));
    }

    @Test
    void leavesOutWhatWasDecidedOfOtherWords() throws IOException {
        var office = TestStructures.in(directory).open("Bureau des étiquettes").code();
        var mark = UUID.randomUUID().toString();
        var source = new Source(SourceKind.API, mark);
        var id = read(source, "premiers mots " + mark, null, office);
        correct(id, office, Map.of(Field.FEELING, "NEGATIVE"));
        assertThat(written(mark)).hasSize(1);

        take(source, "autres mots " + mark, null, office);

        assertThat(written(mark)).isEmpty();
    }

    /** The machine may have said the same: then nothing is decided, and there is no label. */
    private void correct(VerbatimId id, StructureCode office, Map<Field, String> said) {
        var agent =
                TestActors.of("Sacha", Scope.under(List.of(office.value())), Permission.READ_VOICES, Permission.REPLY);
        said.forEach((field, value) -> {
            var other =
                    field.choices().stream().filter(one -> !one.equals(value)).findFirst();
            desk.correct(agent, id, Map.of(field, other.orElseThrow()));
            desk.correct(agent, id, Map.of(field, value));
        });
    }

    private List<String> written(String mark) throws IOException {
        var out = folder.resolve("etiquettes.csv");
        var quiet = new PrintStream(OutputStream.nullOutputStream());
        var labels = commands.stream()
                .filter(command -> command.name().equals("labels"))
                .findFirst()
                .orElseThrow();
        assertThat(labels.run(List.of("--out", out.toString()), new Console(quiet, quiet)))
                .isZero();
        return Files.readAllLines(out).stream()
                .filter(line -> line.contains(mark))
                .toList();
    }

    private VerbatimId read(String body, @Nullable Feeling said, StructureCode office) {
        return read(new Source(SourceKind.API, UUID.randomUUID().toString()), body, said, office);
    }

    private VerbatimId read(Source source, String body, @Nullable Feeling said, StructureCode office) {
        take(source, body, said, office);
        var id = verbatims.find(source).orElseThrow().id();
        await().untilAsserted(() -> assertThat(readings.find(id)).isPresent());
        return id;
    }

    private void take(Source source, String body, @Nullable Feeling said, StructureCode office) {
        transactions.executeWithoutResult(
                _ -> verbatims.take(List.of(TestVerbatims.letter(source, "", body, said, office))));
    }
}
