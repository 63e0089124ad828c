package spplus.verbatim.theming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;
import spplus.verbatim.domain.PlacedThemes;

/** What an audit's readers said of a theme holds unless somebody decided since. */
@IntegrationTest
class ThemePlacingTests {

    private static final Instant JUNE = Instant.parse("2026-06-10T10:00:00Z");

    @Autowired
    PlacedThemes placing;

    @Autowired
    TestVoices voices;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void leavesAThemeAloneThatSomebodyDecidedAfterTheTextWasRead() {
        var office = TestStructures.in(directory).open("Mairie des thèmes relus");
        var text = voices.says(
                office,
                LocalDate.of(2026, 5, 2),
                Channel.COUNTER,
                Feeling.NEGATIVE,
                null,
                "Attente",
                "Rien depuis mars.");
        var theme = theme();

        place(JUNE, theme, text, false);
        place(JUNE.minus(Duration.ofDays(30)), theme, text, true);
        assertThat(isInside(theme, text)).isFalse();

        place(JUNE.plus(Duration.ofDays(1)), theme, text, true);
        assertThat(isInside(theme, text)).isTrue();
    }

    private void place(Instant at, UUID theme, UUID text, boolean inside) {
        var person = TestActors.of("Une relectrice", Scope.EVERYWHERE, Permission.ANALYSE_VOICES);
        transactions.executeWithoutResult(_ -> placing.place(person, at, theme, text, inside));
    }

    private boolean isInside(UUID theme, UUID text) {
        return jdbc.sql("select inside from verbatim.theme_of where theme_id = ? and verbatim_id = ? and by_person")
                .params(theme, text)
                .query(Boolean.class)
                .single();
    }

    private UUID theme() {
        var theme = UUID.randomUUID();
        jdbc.sql("""
                insert into verbatim.theme (id, name, state, terms, weights, created_at, signed_at)
                values (?, 'Attente relue', 'signed', '{aucunmotdutexte}', '{1}', now(), now())
                """).param(theme).update();
        return theme;
    }
}
