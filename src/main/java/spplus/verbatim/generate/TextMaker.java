package spplus.verbatim.generate;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.directory.Directory;
import spplus.experience.Axis;
import spplus.verbatim.domain.MachineReading;
import spplus.verbatim.domain.MachineReading.Actionable;
import spplus.verbatim.domain.MachineReading.AxisSaid;
import spplus.verbatim.domain.MachineReading.Said;
import spplus.verbatim.domain.ReadingStore;
import spplus.verbatim.domain.Urgency;
import spplus.verbatim.domain.VerbatimId;
import spplus.verbatim.domain.VerbatimStore;
import spplus.verbatim.generate.MadeUpTexts.Made;

/** Takes made-up texts in as any others; who made them up says what they hold, or leaves them for the machine to read. */
@Component
class TextMaker {

    /** Whom readings that no machine made are told to come from. */
    static final String MODEL = "generated";

    private static final int MOST_STRUCTURES = 20_000;

    private final VerbatimStore verbatims;
    private final ReadingStore readings;
    private final Directory directory;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    TextMaker(
            VerbatimStore verbatims,
            ReadingStore readings,
            Directory directory,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            Clock clock) {
        this.verbatims = verbatims;
        this.readings = readings;
        this.directory = directory;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return whether there was any structure to speak of */
    boolean make(long count, long seed, boolean read, LongConsumer progress) {
        var structures = directory.activeCodes(MOST_STRUCTURES);
        if (structures.isEmpty()) {
            return false;
        }
        var texts = new MadeUpTexts(seed, structures);
        for (long first = 0; first < count; first += VerbatimStore.MOST) {
            long start = first;
            long end = Math.min(count, first + VerbatimStore.MOST);
            var made = LongStream.range(start, end).mapToObj(texts::make).toList();
            transactions.executeWithoutResult(_ -> take(made, read));
            progress.accept(end);
        }
        return true;
    }

    private void take(List<Made> made, boolean read) {
        verbatims.take(made.stream().map(Made::text).toList());
        if (!read) {
            return;
        }
        var kept = new HashMap<String, Kept>();
        jdbc.sql("""
                        select id, source_id, text_hash from verbatim.verbatim
                        where source_kind = 'api' and source_id = any (?)
                        """)
                .param(made.stream().map(one -> one.text().source().id()).toArray(String[]::new))
                .query((row, _) -> kept.put(row.getString(2), new Kept(row.getObject(1, UUID.class), row.getBytes(3))))
                .list();
        readings.save(made.stream()
                .map(one -> reading(
                        one, Objects.requireNonNull(kept.get(one.text().source().id()))))
                .toList());
        jdbc.sql("delete from verbatim.to_read where verbatim_id = any (?)")
                .param(kept.values().stream().map(Kept::id).toArray(UUID[]::new))
                .update();
    }

    private MachineReading reading(Made made, Kept kept) {
        var axes = new EnumMap<Axis, AxisSaid>(Axis.class);
        for (var axis : Axis.values()) {
            axes.put(axis, new AxisSaid(axis == made.axis() ? made.feeling() : null, 1));
        }
        return new MachineReading(
                new VerbatimId(kept.id()),
                MODEL,
                kept.hash(),
                new Said<>(made.feeling(), 1),
                new Said<>(made.feeling(), 1),
                axes,
                List.of(Integer.toString(
                        1 + Math.floorMod(made.text().source().id().hashCode(), 8))),
                new Actionable(1, "none"),
                new Said<>(Urgency.NONE, 1),
                "none",
                clock.instant());
    }

    private record Kept(UUID id, byte[] hash) {}
}
