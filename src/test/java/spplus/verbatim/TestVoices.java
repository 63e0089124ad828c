package spplus.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.directory.Structure;
import spplus.directory.StructureCode;
import spplus.experience.Axis;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.search.SearchIndex;
import spplus.verbatim.domain.AuthorKind;
import spplus.verbatim.domain.Incoming;
import spplus.verbatim.domain.MachineReading;
import spplus.verbatim.domain.MachineReading.Actionable;
import spplus.verbatim.domain.MachineReading.AxisSaid;
import spplus.verbatim.domain.MachineReading.Said;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.Reindex;
import spplus.verbatim.domain.Source;
import spplus.verbatim.domain.SourceKind;
import spplus.verbatim.domain.Urgency;
import spplus.verbatim.domain.Verbatim;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.domain.VerbatimsRead;

/** Texts whose reading a test knows: people decided it, so no machine changes it. */
@TestComponent
public class TestVoices {

    private final VerbatimStore verbatims;
    private final ReadingStore readings;
    private final Reindex reindex;
    private final SearchIndex index;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TestVoices(
            VerbatimStore verbatims,
            ReadingStore readings,
            Reindex reindex,
            SearchIndex index,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            ApplicationEventPublisher events) {
        this.verbatims = verbatims;
        this.readings = readings;
        this.reindex = reindex;
        this.index = index;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param axis of which it speaks, with that feeling; null for none */
    public UUID says(
            Structure about,
            LocalDate day,
            Channel channel,
            Feeling feeling,
            @Nullable Axis axis,
            String title,
            String body) {
        var told = new Incoming(
                new Source(SourceKind.API, UUID.randomUUID().toString()),
                "essai",
                List.<StructureCode>of(about.code()),
                List.of(),
                day,
                List.of(channel),
                AuthorKind.USAGER,
                "fr",
                title,
                body,
                true,
                null,
                "",
                List.of());
        return transactions.execute(_ -> {
            verbatims.take(List.of(told));
            var kept = verbatims.find(told.source()).orElseThrow();
            var id = kept.id();
            var axes = new EnumMap<Axis, AxisSaid>(Axis.class);
            for (var one : Axis.values()) {
                axes.put(one, new AxisSaid(one == axis ? feeling : null, 0.9));
            }
            readings.save(List.of(new MachineReading(
                    id,
                    "essai",
                    kept.textHash(),
                    new Said<>(feeling, 0.9),
                    new Said<>(feeling, 0.9),
                    axes,
                    List.of("4"),
                    new Actionable(0.9, "none"),
                    new Said<>(Urgency.NONE, 1),
                    "none",
                    Instant.parse("2026-03-02T10:00:00Z"))));
            decide(id.value(), feeling, axis);
            return id.value();
        });
    }

    /** Its source says other words, and they are read. */
    public void rewords(UUID id, String title, String body) {
        transactions.executeWithoutResult(_ -> {
            var kept = verbatims.find(new VerbatimId(id)).orElseThrow();
            verbatims.take(List.of(again(kept, kept.structures(), kept.saidOn(), title, body)));
            events.publishEvent(new VerbatimsRead(List.of(id)));
        });
    }

    /** Its source says that it concerns another structure, and was said another day. */
    public void moves(UUID id, Structure to, LocalDate day) {
        transactions.executeWithoutResult(_ -> {
            var kept = verbatims.find(new VerbatimId(id)).orElseThrow();
            verbatims.take(List.of(again(kept, List.of(to.code()), day, kept.title(), kept.body())));
        });
    }

    /** Whether nobody keeps its words from changing. */
    public boolean isFree(UUID id) {
        return Boolean.TRUE.equals(transactions.execute(
                _ -> jdbc.sql("select id from verbatim.verbatim where id = ? for no key update skip locked")
                        .param(id)
                        .query((_, _) -> true)
                        .optional()
                        .isPresent()));
    }

    private static Incoming again(
            Verbatim kept, List<StructureCode> structures, LocalDate day, String title, String body) {
        return new Incoming(
                kept.source(),
                kept.provenance(),
                structures,
                kept.procedures(),
                day,
                kept.channels(),
                kept.author(),
                kept.language(),
                title,
                body,
                kept.open(),
                kept.feelingSaid(),
                kept.country(),
                kept.institutionTypes());
    }

    private void decide(UUID id, Feeling feeling, @Nullable Axis axis) {
        var polarity = Map.of(Feeling.POSITIVE, 1, Feeling.NEUTRAL, 0, Feeling.NEGATIVE, -1);
        var values = new EnumMap<Axis, Integer>(Axis.class);
        for (var one : Axis.values()) {
            values.put(one, one == axis ? polarity.get(feeling) : 9);
        }
        jdbc.sql("""
                insert into verbatim.decision (verbatim_id, feeling, accessibility, information, relation, responsiveness,
                  simplicity, commitments, actionable, urgency_level, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, '{4}', true, 'none', ?)
                """)
                .params(
                        id,
                        feeling.name(),
                        values.get(Axis.ACCESSIBILITY),
                        values.get(Axis.INFORMATION),
                        values.get(Axis.RELATION),
                        values.get(Axis.RESPONSIVENESS),
                        values.get(Axis.SIMPLICITY),
                        OffsetDateTime.of(2026, 3, 2, 10, 0, 0, 0, ZoneOffset.UTC))
                .update();
        reindex.mark(List.of(id));
    }

    /** Returns once all said so far can be searched. */
    public void searchable() {
        assertThat(index.awaitIndexed(Duration.ofMinutes(2))).isTrue();
    }

    /** Returns once all said so far is counted by month. */
    public void counted() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> jdbc.sql("select count(*) from verbatim.to_tally")
                                .query(Long.class)
                                .single()
                        == 0);
    }
}
