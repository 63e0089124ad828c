package spplus.verbatim.demo;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import spplus.directory.StructureCode;
import spplus.experience.Channel;
import spplus.privacy.Screening;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimStore;
import tools.jackson.databind.json.JsonMapper;

/** Tells each letter once, as many days ago as it says. */
@Component
public class LetterTeller {

    private final VerbatimStore verbatims;
    private final Screening screening;
    private final JsonMapper json;
    private final Clock clock;

    LetterTeller(VerbatimStore verbatims, Screening screening, JsonMapper json, Clock clock) {
        this.verbatims = verbatims;
        this.screening = screening;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void tell(InputStream letters) {
        var today = LocalDate.now(clock);
        verbatims.take(Arrays.stream(json.readValue(letters, Letter[].class))
                .map(letter -> told(letter, today))
                .toList());
    }

    private Incoming told(Letter letter, LocalDate today) {
        return new Incoming(
                new Source(SourceKind.API, "demo-" + letter.key()),
                "demo",
                List.of(new StructureCode(letter.structure())),
                List.of(),
                today.minusDays(letter.daysAgo()),
                List.of(Channel.valueOf(letter.channel())),
                AuthorKind.USAGER,
                "fr",
                letter.title(),
                screening.screen(letter.text()).kept(),
                false,
                null,
                "",
                List.of());
    }

    private record Letter(String key, String structure, int daysAgo, String channel, String title, String text) {}
}
