package spplus.experience.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import spplus.directory.Directory;
import spplus.directory.StructureCode;
import spplus.platform.Console;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/**
 * {@code bin/sp generate}: made-up experiences to measure with, in the database by the same way as an import, or in a
 * file that has the columns of the official export. The same seed makes the same experiences.
 */
@Component
class GenerateCommand implements OperatorCommand {

    private static final String SOURCE = "generated";
    private static final int BATCH = 2_000;
    private static final int MOST_STRUCTURES = 50_000;

    private final ExperienceLoader loader;
    private final Directory directory;
    private final SyntheticStructures structures;
    private final ImportLock lock;
    private final IndexWait indexed;
    private final Texts texts;

    GenerateCommand(
            ExperienceLoader loader,
            Directory directory,
            SyntheticStructures structures,
            ImportLock lock,
            IndexWait indexed,
            Texts texts) {
        this.loader = loader;
        this.directory = directory;
        this.structures = structures;
        this.lock = lock;
        this.indexed = indexed;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "generate";
    }

    @Override
    public String usage() {
        return texts.t("experience.generate.usage");
    }

    @Override
    public String summary() {
        return texts.t("experience.generate.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var order = Order.read(arguments, texts);
        var held = lock.take();
        if (held.isEmpty()) {
            console.progress("%s", texts.t("experience.import.busy"));
            return 1;
        }
        try (var _ = held.get()) {
            carryOut(order, console);
            return 0;
        }
    }

    private void carryOut(Order order, Console console) {
        long start = System.nanoTime();
        if (order.structures() > 0) {
            structures.make(order.structures());
        }
        var codes = directory.activeCodes(MOST_STRUCTURES).stream()
                .map(StructureCode::value)
                .toList();
        var known = new KnownStructures(directory);
        known.learn(codes);
        var made = new SyntheticExperiences(order.seed(), known, codes, directory.departments());
        var ticks = new Ticks(console);
        var file = order.file();
        long kept = file == null ? keep(order, made, ticks) : write(file, order, made, ticks);
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        console.say("%s", texts.t("experience.generate.done", order.experiences(), kept, codes.size(), seconds));
        if (file == null) {
            indexed.await(console);
        }
    }

    private long keep(Order order, SyntheticExperiences made, Ticks ticks) {
        var tally = new Tally();
        try (var pipe = new BatchPipe(loader, SOURCE, tally)) {
            for (long first = 1; first <= order.experiences(); first += BATCH) {
                long last = Math.min(order.experiences(), first + BATCH - 1);
                pipe.put(
                        batch(LongStream.rangeClosed(first, last)
                                .mapToObj(made::make)
                                .toList()),
                        (int) (last - first + 1));
                ticks.tick(() -> texts.t("experience.generate.progress", tally.read(), order.experiences()));
            }
            pipe.awaitWritten();
        }
        return tally.created() + tally.updated();
    }

    private Batch batch(List<Incoming> made) {
        var batch = new Batch(
                loader.kept(SOURCE, made.stream().map(Incoming::sourceId).toList()));
        made.forEach(one -> batch.add(one.sourceId(), one.mark(), () -> one));
        return batch;
    }

    private long write(Path file, Order order, SyntheticExperiences made, Ticks ticks) {
        try (var writer = new OfficialWriter(file)) {
            for (long number = 1; number <= order.experiences(); number++) {
                writer.write(number, made.make(number));
                long done = number;
                ticks.tick(() -> texts.t("experience.generate.progress", done, order.experiences()));
            }
            return order.experiences();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is asked for.
     *
     * @param structures how many structures to make up first
     * @param file where to write them, null for the database
     */
    record Order(
            long experiences,
            long seed,
            int structures,
            @Nullable Path file) {

        static Order read(List<String> arguments, Texts texts) {
            long experiences = -1;
            long seed = 1;
            int structures = 0;
            Path file = null;
            for (int i = 0; i + 1 < arguments.size(); i += 2) {
                var value = arguments.get(i + 1);
                switch (arguments.get(i)) {
                    case "--experiences" -> experiences = number(value, 100_000_000, texts);
                    case "--seed" -> seed = number(value, Integer.MAX_VALUE, texts);
                    case "--structures" -> structures = (int) number(value, MOST_STRUCTURES, texts);
                    case "--to" -> file = Path.of(value);
                    default -> throw new UsageException(texts.t("experience.generate.unknown", arguments.get(i)));
                }
            }
            if (experiences < 0 || arguments.size() % 2 == 1) {
                throw new UsageException(texts.t("experience.generate.incomplete"));
            }
            return new Order(experiences, seed, structures, file);
        }

        private static long number(String text, long most, Texts texts) {
            try {
                long number = Long.parseLong(text);
                if (number >= 0 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number out of range.
            }
            throw new UsageException(texts.t("experience.generate.number", text, most));
        }
    }
}
