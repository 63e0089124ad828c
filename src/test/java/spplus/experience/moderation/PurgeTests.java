package spplus.experience.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.LinkedMultiValueMap;
import spplus.IntegrationTest;
import spplus.TestClock;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.account.Role;
import spplus.account.SignedIn;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.Quarantine;
import spplus.experience.domain.RejectionReason;
import spplus.experience.domain.Story;

/** What was taken out is nowhere afterwards: these tests read every table of the whole database. */
@IntegrationTest
class PurgeTests {

    private static final Actor OTHER = TestActors.of("Sacha", Scope.EVERYWHERE, Permission.MODERATE);

    @Autowired
    ModerationDesk desk;

    @Autowired
    RejectedTexts rejectedTexts;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestClock.MovableClock clock;

    private final String secret = "Zébulon" + Long.toString(System.nanoTime(), 36);

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void findsWhatItLooksFor() {
        experiences.published(story(), Feeling.NEGATIVE);
        assertThat(tablesHolding(secret)).contains("experience.experience");
    }

    @Test
    void forgetsWhatWasMasked() {
        var id = experiences.shared(story(), Feeling.NEGATIVE);
        desk.publishRedacted(Reading.latest(id), Masks.of(List.of(secret)), TestExperiences.MODERATOR);

        assertThat(tablesHolding(secret)).isEmpty();
        assertThat(quarantine.find(id)).isEmpty();
    }

    @Test
    void forgetsWhatAWholeSessionOfModerationShowed() {
        var office = TestStructures.in(directory).open("Caisse de la séance");
        var id = experiences.shared(story(), Feeling.NEGATIVE, office.code());
        var camille = signedIn.as(Role.MODERATOR, office.code().value());
        camille.page("/espace/moderation");
        assertThat(camille.page("/espace/moderation/" + id)).contains(secret);
        camille.post("/espace/moderation/" + id + "/masquer", form(Map.of("passages", secret, "apercu", "oui")));
        camille.post("/espace/moderation/" + id + "/masquer", form(Map.of("passages", "absent")));
        var done = camille.post("/espace/moderation/" + id + "/masquer", form(Map.of("passages", secret)));

        assertThat(done.getStatusCode().is3xxRedirection()).isTrue();
        assertThat(store.get(id).story()).isNotNull();
        assertThat(tablesHolding(secret)).isEmpty();
    }

    @Test
    void keepsARejectedTextSealedOnlyAsLongAsItMayBeAppealed() {
        var id = rejected();
        assertThat(quarantine.find(id)).isPresent();

        clock.advance(Duration.ofDays(29));
        rejectedTexts.purge();
        assertThat(quarantine.find(id)).isPresent();

        clock.advance(Duration.ofDays(2));
        rejectedTexts.purge();
        assertThat(quarantine.find(id)).isEmpty();
        assertThat(rejectedTexts.purge()).isZero();
        assertThat(tablesHolding(secret)).isEmpty();
    }

    @Test
    void forgetsARejectedTextAtOnceWhenTheAppealIsLost() {
        var id = rejected();
        transactions.executeWithoutResult(_ -> store.save(store.get(id).appeal(null, clock.instant())));
        desk.reject(Reading.latest(id), RejectionReason.NAMED_AGENT, "La décision est maintenue.", OTHER);

        assertThat(quarantine.find(id)).isEmpty();
    }

    @Test
    void forgetsAtOnceWhatItsAuthorTakesBack() {
        var id = rejected();
        transactions.executeWithoutResult(_ -> store.save(store.get(id).withdraw(clock.instant())));

        assertThat(quarantine.find(id)).isEmpty();
        assertThat(tablesHolding(secret)).isEmpty();
    }

    @Test
    void refusesToForgetTooManyTextsInADay() {
        var id = rejected();
        clock.advance(Duration.ofDays(31));
        jdbc.sql("insert into experience.text_purge (id, at, purged) values (gen_random_uuid(), ?, 500)")
                .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();

        assertThat(rejectedTexts.purge()).isZero();
        assertThat(quarantine.find(id)).isPresent();
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'experience.purge-refused'")
                        .query(Long.class)
                        .single())
                .isPositive();
        jdbc.sql("delete from experience.text_purge").update();
    }

    private ExperienceId rejected() {
        var id = experiences.shared(story(), Feeling.NEGATIVE);
        desk.reject(Reading.latest(id), RejectionReason.NAMED_AGENT, "Un agent est nommé.", TestExperiences.MODERATOR);
        return id;
    }

    private Story story() {
        return new Story("L’agent " + secret, "Le guichet de " + secret + " était fermé toute la matinée.");
    }

    private LinkedMultiValueMap<String, String> form(Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("version", "0");
        fields.forEach(form::add);
        return form;
    }

    private List<String> tablesHolding(String text) {
        var hexadecimal = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return tables().stream()
                .filter(table -> jdbc.sql(
                                "select exists (select from %s t where strpos(t::text, :text) > 0 or strpos(t::text, :hexadecimal) > 0)"
                                        .formatted(table))
                        .param("text", text)
                        .param("hexadecimal", hexadecimal)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private List<String> tables() {
        return jdbc.sql("""
                select quote_ident(table_schema) || '.' || quote_ident(table_name) from information_schema.tables
                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                """).query(String.class).list();
    }
}
