package spplus.verbatim.theming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.theme.Discovered;
import spplus.verbatim.theme.Prototype;
import spplus.verbatim.theme.Vocabulary;

@IntegrationTest
class FoundThemesTests {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Discovered NOTHING = new Discovered(
            new Vocabulary(List.of(), List.of(), new int[0], 0),
            List.of(),
            List.of(),
            new Discovered.Measures(0, 0, 0));

    @Autowired
    FoundThemes found;

    @Autowired
    ThemeRepository themes;

    @Autowired
    ThemeTexts texts;

    @Autowired
    VerbatimStore store;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void forgetsAProposalThatIsNotFoundAgainUnlessSomebodySaidSomethingOfItsTexts() {
        // Undone at the end: the proposals of other tests would go too.
        transactions.executeWithoutResult(pass -> {
            var decided = proposed();
            var other = proposed();
            texts.decide(text(), decided, true, TestActors.of("Sacha", Scope.EVERYWHERE, Permission.REPLY), NOW);

            found.keep(NOTHING, List.of());

            assertThat(themes.find(decided)).isPresent();
            assertThat(themes.find(other)).isEmpty();
            pass.setRollbackOnly();
        });
    }

    private UUID proposed() {
        var theme =
                Theme.proposed("Proposé", new Prototype(Map.of(UUID.randomUUID().toString(), 1.0)), "", List.of(), 9);
        themes.add(theme, NOW);
        return theme.id();
    }

    private UUID text() {
        var told = TestVerbatims.letter("", "Un texte sur ce sujet");
        store.take(List.of(told));
        return store.find(told.source()).orElseThrow().id().value();
    }
}
