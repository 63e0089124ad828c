package spplus.verbatim.command;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spplus.platform.Console;
import spplus.platform.LightCommands;
import spplus.verbatim.MadeUpVoices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three commands as an operator types them, without starting the application. */
class AnalyseCommandTests {

    @TempDir
    Path folder;

    private Path data;
    private Path model;

    @BeforeEach
    void someVoices() throws IOException {
        data = MadeUpVoices.write(folder.resolve("voix.csv"), new MadeUpVoices(1).voices(90));
        model = folder.resolve("modele");
    }

    @Test
    void learnsThenAnalysesAFile() throws IOException {
        assertThat(run("train", "--data", data.toString(), "--out", model.toString(), "--folds", "2"))
                .contains("appris de 90 lignes");
        var out = analyse(data);

        var lines = Files.readAllLines(out);
        assertThat(lines).hasSize(90);
        var first = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(first.propertyNames())
                .containsExactly("id", "feeling", "probabilities", "axes", "commitments", "redactions");
        assertThat(first.get("id").asString()).isEqualTo("x1");
        assertThat(first.get("feeling").asString()).isEqualTo("POSITIVE");
        assertThat(first.get("axes").propertyNames())
                .containsExactly("accessibility", "information", "relation", "responsiveness", "simplicity");
        for (JsonNode axis : first.get("axes")) {
            assertThat(axis.get("present").isBoolean()).isTrue();
            assertThat(axis.get("polarity").asString()).isIn("POSITIVE", "NEUTRAL", "NEGATIVE");
        }
    }

    @Test
    void learnsFromASecondFileThatHasTheLastWord() throws IOException {
        var more = MadeUpVoices.write(folder.resolve("suite.csv"), new MadeUpVoices(2).voices(60));
        Files.writeString(
                more,
                Files.readString(data).lines().skip(1).limit(1).findFirst().orElseThrow() + "\n",
                APPEND);

        assertThat(run(
                        "train",
                        "--data",
                        data.toString(),
                        "--more",
                        more.toString(),
                        "--out",
                        model.toString(),
                        "--folds",
                        "0"))
                .contains("appris de 150 lignes");
    }

    @Test
    void neverLooksAtTheLabelsOfTheFileAnalysed() throws IOException {
        run("train", "--data", data.toString(), "--out", model.toString(), "--folds", "0");
        var other = folder.resolve("autres.csv");
        Files.writeString(
                other,
                Files.readString(data)
                        .replace("Positif", "?")
                        .replace("Négatif", "Positif")
                        .replace("?", "Négatif"));
        var without = folder.resolve("sans.csv");
        Files.write(
                without,
                Files.readAllLines(data).stream()
                        .map(line ->
                                line.replace("\uFEFF", "").replaceFirst(";(Ressenti|Positif|Neutre|Négatif).*", ""))
                        .toList());

        var expected = Files.readString(analyse(data));
        assertThat(Files.readString(analyse(other))).isEqualTo(expected);
        assertThat(Files.readString(analyse(without))).isEqualTo(expected);
    }

    @Test
    void saysWherePersonalDataStandsWithoutRepeatingIt() throws IOException {
        var file = folder.resolve("une.csv");
        Files.writeString(file, "ID expérience;Titre;Description\n7;Carte;\"Appelez-moi au 06 12 34 56 78, merci.\"\n");

        var line = Files.readString(analyse(file, false));

        var redaction = JsonMapper.shared().readTree(line).get("redactions").get(0);
        assertThat(redaction.get("kind").asString()).isEqualTo("PHONE");
        assertThat(redaction.get("field").asString()).isEqualTo("description");
        assertThat(redaction.get("start").asInt()).isEqualTo(15);
        assertThat(line).doesNotContain("06 12");
    }

    @Test
    void saysWhatIsWrongWithAFileAndLeavesNothingBehind() throws IOException {
        var file = folder.resolve("autre.csv");
        Files.writeString(file, "a;b\n1;2\n");
        var out = folder.resolve("rien.jsonl");

        assertThat(run("analyse", "--in", file.toString(), "--out", out.toString()))
                .contains("il manque la ou les colonnes ID expérience, Titre, Description");
        assertThat(run("analyse", "--in", "absent.csv", "--out", out.toString()))
                .contains("n’existe pas");
        assertThat(run("analyse", "--in", data.toString(), "--model", file.toString(), "--out", out.toString()))
                .contains("ce modèle ne peut être lu");
        assertThat(run("analyse", "--in", data.toString())).contains("Il manque --out");
        assertThat(run("train", "--data", file.toString(), "--out", model.toString()))
                .contains("il manque la ou les colonnes");
        assertThat(out).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void measuresOnRowsNeverSeenAndPrintsTheSeed() {
        var said = run("evaluate", "--data", data.toString(), "--folds", "2", "--seed", "7", "--curve", "non");

        assertThat(said)
                .contains("90 lignes, 2 parts, graine 7")
                .contains("macro-F1")
                .contains("Réactivité")
                .doesNotContain("Courbe");
    }

    private Path analyse(Path file) {
        return analyse(file, true);
    }

    private Path analyse(Path file, boolean learnt) {
        var out = folder.resolve(file.getFileName() + ".jsonl");
        if (learnt) {
            run("analyse", "--in", file.toString(), "--model", model.toString(), "--out", out.toString());
        } else {
            run("analyse", "--in", file.toString(), "--out", out.toString());
        }
        return out;
    }

    private static String run(String... arguments) {
        var said = new ByteArrayOutputStream();
        var into = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(LightCommands.run(new Console(into, into), arguments))
                .as("%s", List.of(arguments))
                .isPresent();
        return said.toString(StandardCharsets.UTF_8);
    }
}
