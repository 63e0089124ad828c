package spplus.verbatim.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Scope;
import spplus.directory.Directory;
import spplus.directory.TestStructures;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.verbatim.TestVerbatims;
import spplus.verbatim.domain.MachineReading.Actionable;
import spplus.verbatim.domain.MachineReading.AxisSaid;
import spplus.verbatim.domain.MachineReading.Said;

@IntegrationTest
class VerbatimStoreTests {

    @Autowired
    private VerbatimStore verbatims;

    @Autowired
    private ReadingStore readings;

    @Autowired
    private Directory directory;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsOneRecordHoweverOftenATextIsTold() {
        var source = new Source(SourceKind.API, "deux-fois-" + UUID.randomUUID());
        var told = TestVerbatims.letter(source, "", "Une heure au guichet.", null);

        assertThat(take(told)).isEqualTo(new Taken(1, 0, 0));
        assertThat(take(told)).isEqualTo(new Taken(0, 0, 1));
        assertThat(take(TestVerbatims.letter(source, "", "Deux heures au guichet.", null)))
                .isEqualTo(new Taken(0, 1, 0));
        assertThat(verbatims.find(source).orElseThrow().body()).isEqualTo("Deux heures au guichet.");
    }

    @Test
    void forgetsForGoodWhatItsSourceTakesBack() {
        var told = TestVerbatims.letter("", "À oublier " + UUID.randomUUID());
        take(told);
        var id = verbatims.find(told.source()).orElseThrow().id();
        transactions.executeWithoutResult(_ -> readings.save(List.of(reading(told))));

        transactions.executeWithoutResult(
                _ -> verbatims.withdraw(SourceKind.API, List.of(told.source().id())));

        assertThat(verbatims.find(told.source())).isEmpty();
        assertThat(readings.find(id)).isEmpty();
        assertThat(jdbc.sql("select count(*) from verbatim.to_read where verbatim_id = ?")
                        .param(id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsAReadingOnlyOfWhatTheTextSaysNow() {
        var source = new Source(SourceKind.API, "lu-" + UUID.randomUUID());
        var told = TestVerbatims.letter(source, "", "Accueil parfait.", Feeling.POSITIVE);
        take(told);
        var stale = reading(told);
        take(TestVerbatims.letter(source, "", "Accueil déplorable.", Feeling.NEGATIVE));

        int kept = transactions.execute(_ -> readings.save(List.of(stale)));

        assertThat(kept).isZero();
        var fresh = reading(TestVerbatims.letter(source, "", "Accueil déplorable.", Feeling.NEGATIVE));
        transactions.executeWithoutResult(_ -> readings.save(List.of(fresh)));
        assertThat(readings.find(fresh.id()).orElseThrow().axes()).isEqualTo(fresh.axes());
    }

    @Test
    void isReadByThoseAboveItsStructuresOnly() {
        var structures = TestStructures.in(directory);
        var above = structures.open("Direction d’essai");
        var known = structures.open("Guichet d’essai", above);
        var told = TestVerbatims.letter("", "Pour ceux d’au-dessus " + UUID.randomUUID(), known.code());
        take(told);
        var id = verbatims.find(told.source()).orElseThrow().id();

        assertThat(verbatims.find(id, Scope.under(List.of(above.code().value()))))
                .isPresent();
        assertThat(verbatims.find(id, Scope.under(List.of("AILLEURS")))).isEmpty();
        assertThat(verbatims.find(id, Scope.EVERYWHERE)).isPresent();
    }

    @Test
    void followsTheTreeOfStructures() {
        var structures = TestStructures.in(directory);
        var former = structures.open("Ancienne direction");
        var next = structures.open("Nouvelle direction");
        var counter = structures.open("Guichet qui change", former);
        var told = TestVerbatims.letter("", "Guichet qui change " + UUID.randomUUID(), counter.code());
        take(told);

        structures.register(TestStructures.entry(
                counter.code().value(), counter.name(), next, counter.postalCode(), counter.town(), "Oui"));

        await().untilAsserted(() -> assertThat(
                        verbatims.find(told.source()).orElseThrow().scopes())
                .containsExactlyInAnyOrder(counter.code().value(), next.code().value()));
    }

    @Test
    void keepsWhatCanBeShownOfAnyText() {
        var odd = "a\u0000b\u0007\r\nc\u202Ed \uD800 🙂 مرحبا <b>gras</b>";
        var told = TestVerbatims.letter("", odd);

        take(told);

        assertThat(verbatims.find(told.source()).orElseThrow().body()).isEqualTo("ab\ncd  🙂 مرحبا <b>gras</b>");
    }

    @Test
    void keepsLongAndEmptyTextsAsTheyAre() {
        var nothing = TestVerbatims.letter("", "");
        var one = TestVerbatims.letter("", "a");
        var longest = TestVerbatims.letter("", "attente ".repeat(25_000));

        assertThat(take(nothing, one, longest)).isEqualTo(new Taken(3, 0, 0));
        assertThat(verbatims.find(longest.source()).orElseThrow().body()).hasSize(200_000);
    }

    private Taken take(Incoming... told) {
        return transactions.execute(_ -> verbatims.take(List.of(told)));
    }

    private MachineReading reading(Incoming told) {
        var axes = new EnumMap<Axis, AxisSaid>(Axis.class);
        for (var axis : Axis.values()) {
            axes.put(axis, new AxisSaid(axis == Axis.RELATION ? Feeling.POSITIVE : null, 0.75));
        }
        return new MachineReading(
                verbatims.find(told.source()).orElseThrow().id(),
                "essai-1",
                TextHash.of(told),
                new Said<>(Feeling.POSITIVE, 0.5),
                new Said<>(Feeling.NEUTRAL, 0.5),
                axes,
                List.of("4.1"),
                new Actionable(0.25, "none"),
                new Said<>(Urgency.NONE, 1),
                "none",
                Instant.parse("2026-03-02T10:00:00Z"));
    }
}
