package spplus.verbatim.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.account.Browser;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.verbatim.TestVoices;
import spplus.verbatim.domain.Reindex;

/** Signed themes are counted by month as other subjects are, and named when they rise. */
@IntegrationTest
class ThemeTrendTests {

    private static final int TEXTS = 35;

    @Autowired
    TestVoices voices;

    @Autowired
    TallyRepository tallies;

    @Autowired
    RisingWatch watch;

    @Autowired
    Reindex reindex;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void namesTheSignedThemeThatRises() {
        var office = TestStructures.in(directory).open("Guichet aux créneaux rares");
        var last = YearMonth.now(clock).minusMonths(1);
        var theme = theme("signed", "Créneaux introuvables");
        var proposed = theme("proposed", "Pas encore signé");
        for (int before = 3; before >= 1; before--) {
            say(office, last.minusMonths(before), 2, theme, proposed);
        }
        say(office, last, 25, theme, proposed);
        countAll();

        var code = office.code().value();
        assertThat(counts(code, last)).containsEntry("theme:" + theme, 25).doesNotContainKey("theme:" + proposed);
        watch.look(List.of(code), last);
        assertThat(jdbc.sql("select subject from verbatim.risen where structure = ?")
                        .param(code)
                        .query(String.class)
                        .list())
                .contains("theme:" + theme);
        var lead = signedIn.as(Role.LOCAL_LEAD, code);
        assertThat(lead.page("/espace/voix/tendances"))
                .contains("Thème : Créneaux introuvables", "theme=" + theme, "pas encore relu");
    }

    @Test
    void countsAThemeFromWhenItIsSignedAndUntilItIsNotAnyMore() {
        var office = TestStructures.in(directory).open("Guichet qui signe");
        var month = YearMonth.now(clock).minusMonths(1);
        var theme = theme("proposed", "Bientôt signé");
        jdbc.sql("update verbatim.theme set definition = 'Ce qui touche à ce sujet, rien de plus.' where id = ?")
                .param(theme)
                .update();
        say(office, month, 5, theme, theme);
        countAll();
        assertThat(counts(office.code().value(), month)).doesNotContainKey("theme:" + theme);

        jdbc.sql("""
                update verbatim.theme_of set by_person = true, inside = verbatim_id <> (
                  select min(verbatim_id::text)::uuid from verbatim.theme_of where theme_id = :theme)
                where theme_id = :theme
                """).param("theme", theme).update();
        var programme = signedIn.everywhere(Role.PROGRAMME_TEAM);
        act(programme, theme, 0, "signer");
        countAll();
        assertThat(counts(office.code().value(), month)).containsEntry("theme:" + theme, 4);

        act(programme, theme, 1, "reprendre");
        countAll();
        assertThat(counts(office.code().value(), month)).doesNotContainKey("theme:" + theme);
    }

    @Test
    void tellsHowManyTextsComeForAThousandPeopleServed() {
        var office = TestStructures.in(directory).open("Guichet fréquenté");
        var code = office.code().value();
        var month = YearMonth.now(clock).minusMonths(1);
        say(office, month, 0, null, null);
        countAll();
        var lead = signedIn.as(Role.LOCAL_LEAD, code);
        var page = ContactController.PATH + "?structure=" + code;
        assertThat(lead.page(page)).contains("Dites combien de personnes");

        var wrong = lead.post(ContactController.PATH, form(code, month, "beaucoup"));
        assertThat(wrong.getStatusCode().value()).isEqualTo(422);
        assertThat(wrong.getBody()).contains("Écrivez un nombre entier", "value=\"beaucoup\"");
        lead.post(ContactController.PATH, form(code, month, "7 000"));
        // 35 texts for 7,000: 5 for 1,000; Garwood's interval of 35 is [24.38, 48.68]
        assertThat(lead.page(page)).contains("<strong>5,00</strong>", "entre 3,48 et 6,95");

        var other = signedIn.as(Role.RESPONDER, code);
        assertThat(other.page(page)).contains("5,00").doesNotContain("Enregistrer");
        assertThat(other.post(ContactController.PATH, form(code, month, "1"))
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        lead.post(ContactController.PATH, form(code, month, ""));
        assertThat(lead.page(page)).contains("Dites combien de personnes");
    }

    private static Map<String, String> form(String code, YearMonth month, String visits) {
        return Map.of("structure", code, "mois", month.toString(), "passages", visits);
    }

    private static void act(Browser who, UUID theme, int version, String act) {
        var form = Map.of(
                "nom",
                "Bientôt signé",
                "definition",
                "Ce qui touche à ce sujet, rien de plus.",
                "version",
                String.valueOf(version),
                "acte",
                act);
        assertThat(who.post("/espace/voix/themes/" + theme, form)
                        .getStatusCode()
                        .value())
                .isEqualTo(302);
    }

    /** Of 35 texts, the first ones speak of both themes. */
    private void say(Structure office, YearMonth month, int bearing, UUID theme, UUID other) {
        for (int i = 0; i < TEXTS; i++) {
            var text = voices.says(
                    office, month.atDay(1 + i % 28), Channel.COUNTER, Feeling.NEGATIVE, null, "Lettre", "Lettre " + i);
            if (i < bearing) {
                transactions.executeWithoutResult(_ -> {
                    place(text, theme);
                    place(text, other);
                    reindex.mark(List.of(text));
                });
            }
        }
    }

    private void place(UUID text, UUID theme) {
        jdbc.sql("""
                insert into verbatim.theme_of (verbatim_id, theme_id, by_person, confidence, at)
                values (?, ?, false, 1, now()) on conflict do nothing
                """).param(text).param(theme).update();
    }

    private UUID theme(String state, String name) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into verbatim.theme (id, name, state, terms, weights, created_at)
                values (?, ?, ?, '{aucunmotdutexte}', '{1}', now())
                """).param(id).param(name).param(state).update();
        return id;
    }

    private Map<String, Integer> counts(String structure, YearMonth month) {
        return tallies.counts(List.of(structure), month, month)
                .getOrDefault(structure, Map.of())
                .getOrDefault(month, Map.of());
    }

    private void countAll() {
        while (tallies.count(1_000) > 0) {
            // until none waits
        }
    }
}
