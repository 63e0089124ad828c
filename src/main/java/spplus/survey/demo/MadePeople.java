package spplus.survey.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import spplus.survey.demo.SurveyTale.Mood;
import spplus.survey.demo.SurveyTale.Office;
import spplus.survey.domain.Asked;
import spplus.survey.domain.FormVersion;
import spplus.survey.domain.Given;
import spplus.survey.domain.Option;
import spplus.survey.domain.ServedBy;

/** People who answer a made-up survey, always the same ones; what one of them thinks shows in all they answer. */
final class MadePeople {

    private static final double LEAVING = 0.05;
    private static final double WRITING = 0.3;
    private static final double NO_HELP = 0.6;

    private final SurveyTale tale;
    private final FormVersion form;
    private final Random chance;
    private final Map<Mood, Deque<String>> words = new EnumMap<>(Mood.class);

    MadePeople(SurveyTale tale, FormVersion form) {
        this.tale = tale;
        this.form = form;
        this.chance = new Random(tale.key().hashCode());
        tale.comments().forEach((mood, comments) -> {
            var mixed = new ArrayList<>(comments);
            Collections.shuffle(mixed, chance);
            words.put(mood, new ArrayDeque<>(mixed));
        });
    }

    /** In the order of their days. */
    List<Person> between(LocalDate first, LocalDate last) {
        var people = new ArrayList<Person>();
        int days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        for (var office : tale.offices()) {
            for (int i = 0; i < office.answers(); i++) {
                people.add(person(office, first, chance.nextInt(days), days));
            }
        }
        people.sort(Comparator.comparing(Person::day));
        return people;
    }

    private Person person(Office office, LocalDate first, int day, int days) {
        double liked =
                Math.clamp(office.liked() + office.change() * day / days + 0.24 * chance.nextGaussian(), 0, 0.999);
        var given = new ArrayList<Given>();
        int reached = 0;
        for (int step = form.next(-1, given); step >= 0; step = form.next(step, given)) {
            if (reached > 0 && !tale.anonymous() && chance.nextDouble() < LEAVING) {
                break;
            }
            for (var asked : form.steps().get(step).shown(given)) {
                answer(asked, given, liked);
            }
            reached = step + 1;
        }
        return new Person(
                first.plusDays(day),
                office.code(),
                channel(),
                List.copyOf(given),
                reached,
                form.next(reached - 1, given) < 0,
                1 + chance.nextInt(3),
                chance.nextInt(3) == 0);
    }

    private @Nullable ServedBy channel() {
        return tale.channels().isEmpty()
                ? null
                : tale.channels().get(chance.nextInt(tale.channels().size()));
    }

    private void answer(Asked asked, List<Given> given, double liked) {
        switch (asked.question().kind()) {
            case SMILEY, SCALE_5, NPS, EFFORT, SINGLE -> choose(asked, 0, given, liked);
            case MATRIX -> asked.rows(List.copyOf(given)).forEach(row -> choose(asked, row.code(), given, liked));
            case MULTIPLE -> chooseSome(asked, given);
            case TEXT -> write(asked, given, liked);
            case DATE, STRUCTURE -> {
                // No survey of the demonstration asks for them.
            }
        }
    }

    private void choose(Asked asked, int item, List<Given> given, double liked) {
        var options = asked.question().choices();
        double at = Math.clamp(liked + 0.15 * chance.nextGaussian(), 0, 0.999);
        boolean ranked = options.stream().allMatch(option -> option.points() != null);
        add(asked, item, options.get(ranked ? (int) (at * options.size()) : at > 0.35 ? 0 : options.size() - 1), given);
    }

    private void chooseSome(Asked asked, List<Given> given) {
        var options = asked.question().choices();
        var alone = options.stream().filter(Option::alone).findFirst();
        if (alone.isPresent() && chance.nextDouble() < NO_HELP) {
            add(asked, 0, alone.get(), given);
            return;
        }
        var others = options.stream().filter(option -> !option.alone()).toList();
        int first = chance.nextInt(others.size());
        add(asked, 0, others.get(first), given);
        if (others.size() > 1 && chance.nextInt(3) == 0) {
            add(asked, 0, others.get((first + 1) % others.size()), given);
        }
    }

    /** Nobody writes what somebody else wrote. */
    private void write(Asked asked, List<Given> given, double liked) {
        var left = words.getOrDefault(Mood.of(liked), new ArrayDeque<>());
        if (chance.nextDouble() < WRITING && !left.isEmpty()) {
            given.add(new Given(asked.id(), asked.key(), 0, null, null, left.pop()));
        }
    }

    private static void add(Asked asked, int item, Option option, List<Given> given) {
        given.add(new Given(asked.id(), asked.key(), item, option.code(), option.points(), ""));
    }

    /**
     * One of them.
     *
     * @param structure where they were served, {@code channel} by which channel
     * @param shown times the survey was offered in that place until this person answered
     * @param refused whether one of those times somebody said no
     */
    record Person(
            LocalDate day,
            String structure,
            @Nullable ServedBy channel,
            List<Given> given,
            int reached,
            boolean completed,
            int shown,
            boolean refused) {}
}
