package spplus.verbatim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.MadeUpVoices;
import spplus.verbatim.model.ModelFile.BadModel;

class LearningTests {

    private static final List<LabelledText> ROWS = rows(1, 150);
    private static final LearntModel MODEL = Learning.learn(ROWS, 1);

    private static final List<Feeling> NO_AXES = Arrays.asList(new Feeling[5]);

    @TempDir
    Path folder;

    @Test
    void understandsVoicesItHasNeverRead() {
        var analyst = MODEL.analyst();
        var feelings = new Confusion(3);
        var polarities = new Confusion(3);

        for (var row : rows(2, 90)) {
            var read = analyst.read(row.title(), row.body());
            feelings.add(row.feeling().ordinal(), read.feeling().ordinal());
            for (var axis : Axis.values()) {
                var truth = row.axes().get(axis.ordinal());
                if (truth != null) {
                    polarities.add(
                            truth.ordinal(), read.axes().get(axis).polarity().ordinal());
                }
            }
        }

        assertThat(feelings.accuracy()).isGreaterThan(0.9);
        assertThat(polarities.accuracy()).isGreaterThan(0.85);
    }

    @Test
    void readsTheSameOnceWrittenAndReadBack() throws IOException {
        var file = folder.resolve("model");
        ModelFile.write(MODEL, file);
        var back = ModelFile.read(file);

        assertThat(back.card()).isEqualTo(MODEL.card());
        var one = MODEL.analyst();
        var other = back.analyst();
        rows(3, 30).forEach(row -> assertThat(other.read(row.title(), row.body()))
                .isEqualTo(one.read(row.title(), row.body())));
    }

    @Test
    void theSameRowsAndSeedGiveTheSameFileToTheByte() throws IOException {
        var one = folder.resolve("one");
        var other = folder.resolve("other");
        ModelFile.write(MODEL, one);
        ModelFile.write(Learning.learn(ROWS, 1), other);

        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    }

    @Test
    void whatIsReadOfATextDoesNotDependOnTheTextsReadBefore() {
        var row = ROWS.getFirst();
        var fresh = MODEL.analyst().read(row.title(), row.body());

        var busy = MODEL.analyst();
        rows(4, 20).forEach(other -> busy.read(other.title(), other.body()));

        assertThat(busy.read(row.title(), row.body())).isEqualTo(fresh);
    }

    @Test
    void theFileHoldsNoWordOfTheTexts() throws IOException {
        var file = folder.resolve("model");
        ModelFile.write(MODEL, file);

        var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase();

        assertThat(ROWS).anyMatch(row -> row.body().contains("Valombreuse"));
        assertThat(content).doesNotContain("valombreuse").doesNotContain("brumeval");
    }

    @Test
    void refusesAFileThatIsDamagedOrNoModel() throws IOException {
        var file = folder.resolve("model");
        ModelFile.write(MODEL, file);
        var bytes = Files.readAllBytes(file);
        Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length / 2));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("changed"), bytes);
        Files.writeString(folder.resolve("text"), "bonjour à tous");

        for (var name : List.of("cut", "changed", "text", "absent")) {
            assertThatThrownBy(() -> ModelFile.read(folder.resolve(name)))
                    .as(name)
                    .isInstanceOf(BadModel.class);
        }
    }

    @Test
    void refusesToLearnFromTooLittle() {
        assertThatThrownBy(() -> Learning.learn(ROWS.subList(0, 30), 1)).isInstanceOf(TooFewRows.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "\u0000\u0007\u001b",
                "🙂🙂🙂😡",
                "<b>déçu</b> &amp; <script>",
                "مرحبا بالعالم",
                "....!!!???",
                "\uD800"
            })
    void saysWhatLittleItCanOfWhatIsHardlyAText(String text) {
        for (var analyst : List.of(MODEL.analyst(), ModelFile.rules().analyst())) {
            for (var read : List.of(analyst.read(text, ""), analyst.read("", text))) {
                assertThat(read.probabilities().values().stream()
                                .mapToDouble(p -> p)
                                .sum())
                        .isBetween(0.999, 1.001);
                assertThat(read.axes()).hasSize(5);
            }
        }
    }

    @Test
    void readsTheBeginningOfATextWithoutEnd() {
        var text = "Accueil très aimable, merci beaucoup. ".repeat(6_000);

        assertThat(MODEL.analyst().read("", text).feeling()).isEqualTo(Feeling.POSITIVE);
    }

    @Test
    void learnsNothingOfAnAxisFromRowsThatNobodyReadForIt() {
        var known = rows(5, 90);
        var others = rows(6, 210).stream().map(LearningTests::unread).toList();

        var whole =
                Learning.learn(Stream.concat(known.stream(), others.stream()).toList(), 1);
        var emptied = Learning.learn(
                Stream.concat(known.stream(), others.stream().map(LearningTests::emptied))
                        .toList(),
                1);

        assertThat(recall(whole)).isGreaterThan(0.8).isGreaterThan(recall(emptied) + 0.1);
    }

    /** Of the axes of which made-up voices speak, how many are found. */
    private static double recall(LearntModel model) {
        var analyst = model.analyst();
        int there = 0;
        int found = 0;
        for (var row : rows(7, 90)) {
            var read = analyst.read(row.title(), row.body());
            for (var axis : Axis.values()) {
                if (row.axes().get(axis.ordinal()) != null) {
                    there++;
                    found += read.axes().get(axis).present() ? 1 : 0;
                }
            }
        }
        return (double) found / there;
    }

    private static LabelledText unread(LabelledText row) {
        return new LabelledText(
                row.title(), row.body(), row.circumstances(), row.feeling(), NO_AXES, EnumSet.allOf(Axis.class));
    }

    private static LabelledText emptied(LabelledText row) {
        return new LabelledText(row.title(), row.body(), row.circumstances(), row.feeling(), NO_AXES);
    }

    @Test
    void followsTheRulesOfTheHouseWhereNothingWasLearnt() {
        var analyst = ModelFile.rules().analyst();

        assertThat(analyst.read("Merci", "Accueil aimable, tout était simple et rapide.")
                        .feeling())
                .isEqualTo(Feeling.POSITIVE);
        assertThat(analyst.read("", "C'est inadmissible, aucune réponse depuis six mois.")
                        .feeling())
                .isEqualTo(Feeling.NEGATIVE);
        assertThat(analyst.read("", "J'ai déposé un dossier.").feeling()).isEqualTo(Feeling.NEUTRAL);
    }

    @Test
    void findsTheCommitmentsThatATextTouches() {
        var touched = ModelFile.rules()
                .analyst()
                .read("Rendez-vous", "Aucun accusé de réception, et l'agent a été désagréable.")
                .commitments();

        assertThat(touched)
                .extracting(Understanding.TouchedCommitment::subCommitment)
                .contains("1.1", "2.4", "4.1");
    }

    static List<LabelledText> rows(long seed, int count) {
        return new MadeUpVoices(seed)
                .voices(count).stream()
                        .map(voice -> new LabelledText(
                                voice.title(),
                                voice.body(),
                                Circumstances.UNKNOWN,
                                voice.feeling(),
                                Arrays.asList(voice.axes())))
                        .toList();
    }
}
