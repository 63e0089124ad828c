package spplus.experience.promise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.IntegrationTest;
import spplus.access.Actor;
import spplus.access.Permission;
import spplus.access.Scope;
import spplus.access.TestActors;
import spplus.directory.Directory;
import spplus.directory.Structure;
import spplus.directory.TestStructures;
import spplus.experience.ExperienceId;
import spplus.experience.Feeling;
import spplus.experience.TestExperiences;
import spplus.experience.domain.ExperienceStore;
import spplus.experience.domain.PromiseWord;
import spplus.experience.domain.Reply;
import spplus.experience.domain.Story;
import spplus.experience.reply.Carried;
import spplus.experience.reply.ReplyDesk;

/** The counts beside the tabs are those of the promises themselves, whatever happened and whatever is folded yet. */
@IntegrationTest
class PromiseTallyTests {

    private static final Story STORY = new Story("Guichet fermé", "Porte close à 14 h alors que le site dit 16 h.");

    @Autowired
    PromiseTally tally;

    @Autowired
    ReplyDesk replies;

    @Autowired
    PromiseDesk desk;

    @Autowired
    PromiseRepository promises;

    @Autowired
    WitnessDesk witnessDesk;

    @Autowired
    Witnesses witnesses;

    @Autowired
    Registers registers;

    @Autowired
    TestExperiences experiences;

    @Autowired
    ExperienceStore store;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Structure root;
    Structure office;
    Actor agent;

    @BeforeEach
    void aStructureWorks() {
        root = TestStructures.in(directory).open("Réseau du Décompte");
        office = TestStructures.in(directory).open("Bureau du Décompte", root);
        var scope = Scope.under(List.of(office.code().value()));
        agent = TestActors.of("Agente", scope, Permission.REPLY, Permission.READ_EXPERIENCES);
    }

    @Test
    void followsEveryPromiseFromItsFirstDayToItsLast() {
        var running = promise(30);
        var told = promise(40);
        var kept = promise(50);
        var withdrawn = promise(60);
        var deleted = promise(70);
        assertThat(counts(root)).containsEntry(Heap.RUNNING, 5L).containsEntry(Heap.ALL, 5L);
        exact();

        desk.extend(
                agent,
                promises.of(running).getFirst().id(),
                LocalDate.now(clock).plusDays(90),
                "Travaux.");
        desk.tell(agent, promises.of(told).getFirst().id(), true, "C’est fait.");
        desk.tell(agent, promises.of(kept).getFirst().id(), true, "C’est fait.");
        var path = witnesses.authorPath(promises.of(kept).getFirst().id()).orElseThrow();
        witnessDesk.say(path.substring(path.lastIndexOf('/') + 1), PromiseWord.KEPT);
        transactions.executeWithoutResult(_ -> store.save(store.get(withdrawn).withdraw(clock.instant())));
        transactions.executeWithoutResult(_ -> store.delete(deleted));

        assertThat(counts(root))
                .containsEntry(Heap.RUNNING, 1L)
                .containsEntry(Heap.AWAITING, 1L)
                .containsEntry(Heap.KEPT, 1L)
                .containsEntry(Heap.ALL, 3L);
        exact();
        tally.fold();
        exact();
    }

    @Test
    void followsAStructureThatMoves() {
        promise(30);
        tally.fold();
        var after = TestStructures.in(directory).open("Autre Réseau du Décompte");

        TestStructures.in(directory)
                .register(TestStructures.entry(office.code().value(), office.name(), after, "21000", "Dijon", "Oui"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(counts(after)).containsEntry(Heap.ALL, 1L));
        assertThat(counts(root)).containsEntry(Heap.ALL, 0L);
    }

    @Test
    void countsOnceWhatStandsBelowTwoRootsOfWhoReads() {
        promise(30);
        var both = Scope.under(List.of(root.code().value(), office.code().value()));

        var page = registers.page(registers.select(both, Heap.RUNNING, null), null, null, "/espace/promesses");

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.lines()).hasSize(1);
    }

    @Test
    void mendsCountsThatWereSpoilt() {
        promise(30);
        tally.fold();
        jdbc.sql("update experience.promise_tally set count = count + 5 where structure = ?")
                .param(root.code().value())
                .update();
        assertThat(counts(root)).containsEntry(Heap.ALL, 6L);

        assertThat(tally.rebuild()).isPositive();

        exact();
        tally.rebuild();
        exact();
    }

    private Map<Heap, Long> counts(Structure structure) {
        var today = LocalDate.now(clock);
        return tally.counts(Scope.under(List.of(structure.code().value())), today, today.plusDays(7));
    }

    private void exact() {
        for (var structure : List.of(root, office)) {
            assertThat(counts(structure)).isEqualTo(counted(structure));
        }
    }

    private Map<Heap, Long> counted(Structure structure) {
        var today = LocalDate.now(clock);
        var counts = new EnumMap<Heap, Long>(Heap.class);
        for (var heap : Heap.values()) {
            var count = jdbc.sql("""
                    select count(*) from experience.promise p
                    join experience.experience e on e.id = p.experience_id and e.state = 'PUBLISHED'
                    where :structure = any (p.scope) and %s
                    """.formatted(heap.condition()))
                    .param("structure", structure.code().value())
                    .param("today", today)
                    .param("soon", today.plusDays(7))
                    .query(Long.class)
                    .single();
            counts.put(heap, count);
        }
        return counts;
    }

    private ExperienceId promise(int days) {
        var id = experiences.published(STORY, Feeling.NEGATIVE, office.code());
        var due = LocalDate.now(clock).plusDays(days);
        var carried = new Carried(List.of(new Pledge("Une affiche", "", due)), null);
        var reply = replies.save(
                agent,
                id,
                office.code(),
                new Reply.Wording("", "Nous corrigeons.", "", ""),
                carried,
                0,
                clock.instant());
        replies.publish(agent, reply, 1, false, clock.instant());
        return id;
    }
}
