package spplus.verbatim.command;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import spplus.verbatim.model.Circumstances;

/**
 * The columns that the author typed before anyone answered. Others are left out on purpose: state, attribution, « hors
 * structure », replies, visitors' and author's verdicts and counters are what became of the story; its number and date
 * only tell how the file was drawn.
 */
final class TypedColumns {

    private static final String POSTED_AS = "Posté comme";
    private static final String COUNTRY = "Pays";
    private static final List<String> TYPES =
            List.of("Intitulé Typologie 1", "Intitulé Typologie 2", "Intitulé Typologie 3");
    private static final String CHANNELS = "Canaux Typologie 1";

    static final List<String> ALL = Stream.concat(Stream.of(POSTED_AS, COUNTRY, CHANNELS), TYPES.stream())
            .toList();

    private TypedColumns() {}

    /** In the order of {@link #ALL}. */
    static List<String> fields(Circumstances said) {
        return Stream.concat(
                        Stream.of(said.postedAs(), said.country(), String.join(",", said.channels())),
                        IntStream.range(0, TYPES.size())
                                .mapToObj(i ->
                                        i < said.types().size() ? said.types().get(i) : ""))
                .toList();
    }

    static Circumstances of(OfficialTexts file) {
        return new Circumstances(
                file.value(POSTED_AS).strip(),
                file.value(COUNTRY).strip(),
                TYPES.stream().map(file::value).toList(),
                List.of(file.value(CHANNELS).split(",")));
    }
}
