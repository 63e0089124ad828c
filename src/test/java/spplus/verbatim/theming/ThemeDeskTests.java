package spplus.verbatim.theming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.Refused;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.theme.Prototype;

/** Undone after each test. */
@IntegrationTest
@Transactional
class ThemeDeskTests {

    private static final String DEFINITION = "Ce qui touche à ce sujet ; pas les délais.";

    @Autowired
    ThemeDesk desk;

    @Autowired
    ThemeRepository themes;

    @Autowired
    ThemeTexts texts;

    @Autowired
    VerbatimStore store;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsADefinitionAndWhoSignedOnAThemeEditedSince() {
        var signer = decider("Awa");
        var theme = signed(signer);
        var other = decider("Lou");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> desk.edit(other, theme, typed(theme, "Autre nom", "")))
                .matches(refused -> refused.field().equals("definition"));
        desk.edit(other, theme, typed(theme, "Autre nom", DEFINITION));

        assertThat(themes.find(theme).orElseThrow().name()).isEqualTo("Autre nom");
        assertThat(jdbc.sql("select signed_by from verbatim.theme where id = ?")
                        .param(theme)
                        .query(UUID.class)
                        .single())
                .isEqualTo(signer.id());
    }

    @Test
    void onlyWhoAnswersForATextSaysWhetherItSpeaksOfATheme() {
        var theme = signed(decider("Awa"));
        var text = text();
        var auditor = TestActors.of("Ange", Scope.EVERYWHERE, Permission.READ_VOICES);

        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> desk.place(auditor, theme, text, true));
        assertThat(texts.examples(theme).inside()).isEqualTo(3);
    }

    private UUID signed(Actor by) {
        var words = new Prototype(Map.of(UUID.randomUUID().toString(), 1.0));
        var theme = Theme.proposed("Proposé", words, "", List.of(), 9);
        themes.add(theme, Instant.EPOCH);
        for (var inside : List.of(true, true, true, false)) {
            texts.decide(text(), theme.id(), inside, by, Instant.EPOCH);
        }
        desk.sign(by, theme.id(), typed(theme.id(), "Signé", DEFINITION));
        return theme.id();
    }

    private ThemeDesk.Typed typed(UUID theme, String name, String definition) {
        return new ThemeDesk.Typed(
                name, definition, null, themes.find(theme).orElseThrow().version());
    }

    private static Actor decider(String name) {
        return TestActors.of(
                name, Scope.EVERYWHERE, Permission.READ_VOICES, Permission.ANALYSE_VOICES, Permission.REPLY);
    }

    private UUID text() {
        var told = TestVerbatims.letter("", "Un texte sur ce sujet");
        store.take(List.of(told));
        return store.find(told.source()).orElseThrow().id().value();
    }
}
