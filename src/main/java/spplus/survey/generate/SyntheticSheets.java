package spplus.survey.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import spplus.survey.domain.Asked;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.Given;
import spplus.survey.domain.Option;
import spplus.survey.domain.ServedBy;
import spplus.survey.domain.Source;

/**
 * Made-up sheets: the same seed and number always make the same one. Structures differ, improve or decline, and some
 * people leave at each step. Points of one sheet go together, as they do in life.
 */
final class SyntheticSheets {

    static final LocalDate FIRST = LocalDate.of(2023, 7, 1);
    static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private static final int DAYS = (int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1;
    private static final double LEAVING = 0.12;
    private static final ServedBy[] CHANNELS = {
        ServedBy.ONLINE, ServedBy.ONLINE, ServedBy.ONLINE, ServedBy.COUNTER, ServedBy.PHONE, ServedBy.LETTER
    };

    private final long seed;
    private final FormVersion form;
    private final List<String> structures;

    /** @param structures the first ones answer the most; none is empty */
    SyntheticSheets(long seed, FormVersion form, List<String> structures) {
        this.seed = seed;
        this.form = form;
        this.structures = List.copyOf(structures);
    }

    Made make(long number) {
        var chance = new SplittableRandom(seed * 1_000_003 + number);
        int place = (int) Math.pow(structures.size(), chance.nextDouble()) - 1;
        int day = chance.nextInt(DAYS);
        double liked = Math.clamp(quality(place, day) + 0.22 * chance.nextGaussian(), 0, 0.999);
        var given = new ArrayList<Given>();
        int reached = 0;
        for (int step = form.next(-1, given); step >= 0; step = form.next(step, given)) {
            if (reached > 0 && chance.nextDouble() < LEAVING) {
                break;
            }
            for (var asked : form.steps().get(step).shown(given)) {
                answer(asked, given, liked, chance);
            }
            reached = step + 1;
        }
        return new Made(
                new UUID(number << 16 | 0x7000 | seed & 0xFFF, chance.nextLong() >>> 2 | Long.MIN_VALUE),
                structures.get(place),
                CHANNELS[chance.nextInt(CHANNELS.length)],
                chance.nextInt(4) == 0 ? Source.LINK : Source.BUTTON,
                FIRST.plusDays(day),
                reached,
                form.next(reached - 1, given) < 0,
                List.copyOf(given));
    }

    /** In which of so many periods of the same length a day is, from 0. */
    static int period(LocalDate day, int periods) {
        return (int) ((day.toEpochDay() - FIRST.toEpochDay()) * periods / DAYS);
    }

    /** The first day of a period; that of the one after the last follows the last day. */
    static LocalDate start(int period, int periods) {
        return FIRST.plusDays(((long) period * DAYS + periods - 1) / periods);
    }

    /** Between 0.4 and 0.85 at first, then a little better or worse each year. */
    private double quality(int place, int day) {
        var own = new SplittableRandom(seed ^ (place + 1) * 0x9E3779B97F4A7C15L);
        double first = 0.4 + 0.45 * own.nextDouble();
        double yearly = 0.06 * (own.nextDouble() - 0.4);
        return first + yearly * day / 365;
    }

    private static void answer(Asked asked, List<Given> given, double liked, RandomGenerator chance) {
        switch (asked.question().kind()) {
            case SMILEY, SCALE_5, NPS, EFFORT, SINGLE -> choose(asked, 0, given, liked, chance);
            case MATRIX ->
                asked.rows(List.copyOf(given)).forEach(row -> choose(asked, row.code(), given, liked, chance));
            case MULTIPLE -> chooseSome(asked, given, chance);
            case TEXT, DATE, STRUCTURE -> {
                // Words would have to be made up too; a day or a service says nothing to measure.
            }
        }
    }

    private static void choose(Asked asked, int item, List<Given> given, double liked, RandomGenerator chance) {
        var options = asked.question().choices();
        double at = Math.clamp(liked + 0.15 * chance.nextGaussian(), 0, 0.999);
        boolean ranked = options.stream().allMatch(option -> option.points() != null);
        int chosen = ranked ? (int) (at * options.size()) : chance.nextDouble() < at ? 0 : options.size() - 1;
        add(asked, item, options.get(chosen), given);
    }

    private static void chooseSome(Asked asked, List<Given> given, RandomGenerator chance) {
        var alone = asked.question().choices().stream().filter(Option::alone).findFirst();
        if (alone.isPresent() && chance.nextBoolean()) {
            add(asked, 0, alone.get(), given);
            return;
        }
        var others = asked.question().choices().stream()
                .filter(option -> !option.alone())
                .toList();
        int first = chance.nextInt(others.size());
        add(asked, 0, others.get(first), given);
        if (others.size() > 1 && chance.nextInt(3) == 0) {
            add(asked, 0, others.get((first + 1) % others.size()), given);
        }
    }

    private static void add(Asked asked, int item, Option option, List<Given> given) {
        given.add(new Given(asked.id(), asked.key(), item, option.code(), option.points(), ""));
    }

    /** One sheet made up. */
    record Made(
            UUID id,
            String structure,
            ServedBy channel,
            Source source,
            LocalDate day,
            int reached,
            boolean completed,
            List<Given> given) {}
}
