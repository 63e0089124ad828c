package spplus.experience.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import spplus.experience.Axis;
import tools.jackson.databind.json.JsonMapper;

class TaleFilesTests {

    private static final Instant TODAY = Instant.parse("2026-11-23T06:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void readsEveryStoryOfTheFictionalTerritory() throws IOException {
        var tales = tales();
        assertThat(tales).hasSizeGreaterThan(400);
        assertThat(tales.stream().map(Tale::key)).doesNotHaveDuplicates();
        assertThat(tales).allSatisfy(tale -> {
            assertThat(tale.sharedAt(TODAY)).isBeforeOrEqualTo(TODAY);
            assertThat(tale.services()).hasSizeBetween(1, 3);
            assertThat(tale.qualification().axes().keySet()).isSubsetOf(Axis.values());
        });
    }

    @Test
    void writesTagsInPlainFrench() throws IOException {
        assertThat(TagWords.french("titre-de-sejour")).isEqualTo("titre de séjour");
        assertThat(TagWords.french("rendez-vous")).isEqualTo("rendez-vous");
        assertThat(tales().stream().flatMap(tale -> tale.qualification().tags().stream()))
                .noneMatch(List.of("sante", "delais", "etranger", "cni")::contains);
    }

    private List<Tale> tales() throws IOException {
        try (var a = Files.lines(Path.of("src/main/resources/demo/experiences-a.jsonl"));
                var b = Files.lines(Path.of("src/main/resources/demo/experiences-b.jsonl"))) {
            return Stream.concat(a, b)
                    .map(line -> json.readValue(line, Tale.class))
                    .toList();
        }
    }
}
