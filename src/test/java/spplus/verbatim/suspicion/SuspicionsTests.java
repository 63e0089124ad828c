package spplus.verbatim.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.directory.TestStructures;
import spplus.experience.Channel;
import spplus.verbatim.PainPointSuspected;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.VerbatimStore;

@IntegrationTest
@RecordApplicationEvents
class SuspicionsTests {

    private static final int TOLD = 40;
    private static final int OF_THEME = 25;

    @Autowired
    Suspicions suspicions;

    @Autowired
    VerbatimStore store;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Autowired
    ApplicationEvents events;

    @Test
    void tellsOnceWhatWeighsWithItsEvidence() {
        var office = TestStructures.in(directory).open("Mairie des soupçons").code();
        var signed = theme("signed");
        var proposed = theme("proposed");
        var texts = tell(office);
        texts.subList(0, OF_THEME).forEach(text -> {
            place(text, signed);
            place(text, proposed);
        });

        suspicions.look();
        suspicions.look();

        var told = events.stream(PainPointSuspected.class)
                .filter(event -> event.theme().equals(signed))
                .filter(event -> event.structure().equals(office))
                .toList();
        assertThat(told).hasSize(1);
        var suspected = told.getFirst();
        assertThat(suspected.why()).isEqualTo(PainPointSuspected.Why.WEIGHS);
        assertThat(suspected.negative()).isEqualTo(OF_THEME);
        assertThat(suspected.texts()).isEqualTo(TOLD);
        assertThat(suspected.evidence()).hasSize(20).isSubsetOf(texts.subList(0, OF_THEME));
        assertThat(events.stream(PainPointSuspected.class))
                .noneMatch(event -> event.theme().equals(proposed));
    }

    private List<UUID> tell(StructureCode office) {
        var told = new ArrayList<Incoming>();
        for (int i = 0; i < TOLD; i++) {
            told.add(text(office, i));
        }
        transactions.executeWithoutResult(_ -> store.take(told));
        var ids = told.stream()
                .map(one -> store.find(one.source()).orElseThrow().id().value())
                .toList();
        // A person says that all are unhappy: what the machine reads is tested elsewhere.
        ids.forEach(id -> jdbc.sql("""
                insert into verbatim.decision (verbatim_id, feeling, decided_at) values (?, 'NEGATIVE', now())
                """).param(id).update());
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        jdbc.sql("select count(*) from verbatim.reading where verbatim_id = any (?)")
                                .param(ids.toArray(UUID[]::new))
                                .query(Long.class)
                                .single())
                .isEqualTo(TOLD));
        return ids;
    }

    private Incoming text(StructureCode office, int number) {
        return new Incoming(
                new Source(SourceKind.API, UUID.randomUUID().toString()),
                "",
                List.of(office),
                List.of(),
                LocalDate.now(clock.withZone(ZoneId.of("Europe/Paris"))).minusDays(number),
                List.of(Channel.LETTER),
                AuthorKind.USAGER,
                "fr",
                "",
                "Personne ne répond au guichet, lettre " + number,
                false,
                null,
                "",
                List.of());
    }

    private UUID theme(String state) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into verbatim.theme (id, name, state, terms, weights, created_at)
                values (?, 'Un thème', ?, '{aucunmotdutexte}', '{1}', now())
                """).param(id).param(state).update();
        return id;
    }

    private void place(UUID text, UUID theme) {
        jdbc.sql("""
                insert into verbatim.theme_of (verbatim_id, theme_id, by_person, confidence, at)
                values (?, ?, true, 1, now())
                """).param(text).param(theme).update();
    }
}
