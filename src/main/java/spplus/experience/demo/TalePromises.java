package spplus.experience.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import spplus.access.Actor;
import spplus.experience.ExperienceId;
import spplus.experience.demo.Tale.Promised;
import spplus.experience.domain.PromiseWord;
import spplus.experience.promise.PromiseDesk;
import spplus.experience.promise.PromisePages;
import spplus.experience.promise.PublicPromises;
import spplus.experience.promise.WitnessDesk;
import spplus.platform.HouseClock;
import tools.jackson.databind.json.JsonMapper;

/** What becomes of promises in the stories: kept, contradicted, late, moved, broken; the same for the same story. */
@Component
class TalePromises {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MOVED_BY = 30;

    private final PromiseDesk desk;
    private final PublicPromises promises;
    private final WitnessDesk witnesses;
    private final Words words;

    TalePromises(PromiseDesk desk, PublicPromises promises, WitnessDesk witnesses, JsonMapper json) {
        this.desk = desk;
        this.promises = promises;
        this.witnesses = witnesses;
        this.words = read(json);
    }

    void live(Promised promised, ExperienceId id, String key, Actor actor, Instant today) {
        var kept = promised.kept();
        var promise = promises.of(id).getLast();
        if (kept == null) {
            return;
        }
        int fate = Math.floorMod(key.hashCode(), 7);
        if (kept) {
            tell(promise, true, actor, pick(words.kept(), fate), promise.dueOn(), today);
            judge(id, promise, fate, promise.dueOn().plusDays(4), today);
        } else if (fate < 2) {
            extend(promise, actor, pick(words.extended(), fate), today);
            tell(
                    promise,
                    false,
                    actor,
                    pick(words.broken(), fate),
                    promise.dueOn().plusDays(MOVED_BY),
                    today);
        } else if (fate < 5) {
            tell(promise, false, actor, pick(words.broken(), fate), promise.dueOn(), today);
        }
    }

    private void extend(PromisePages.Shown promise, Actor actor, String why, Instant today) {
        var later = promise.dueOn().plusDays(MOVED_BY);
        on(promise.dueOn().minusDays(1), today, () -> desk.extend(actor, UUID.fromString(promise.id()), later, why));
    }

    private void tell(
            PromisePages.Shown promise, boolean kept, Actor actor, String word, LocalDate day, Instant today) {
        on(day, today, () -> desk.tell(actor, UUID.fromString(promise.id()), kept, word));
    }

    /** One author in seven says nothing, one the contrary, one « in part ». */
    private void judge(ExperienceId id, PromisePages.Shown promise, int fate, LocalDate day, Instant today) {
        var said = fate == 1 ? PromiseWord.NOT_KEPT : fate == 2 ? PromiseWord.PARTLY : PromiseWord.KEPT;
        if (fate == 0) {
            return;
        }
        on(day, today, () -> promises.of(id).stream()
                .filter(shown -> shown.id().equals(promise.id()))
                .findFirst()
                .flatMap(promises::authorPath)
                .ifPresent(path -> witnesses.say(path.substring(path.lastIndexOf('/') + 1), said)));
    }

    /** What would happen after today does not. */
    private static void on(LocalDate day, Instant today, Runnable action) {
        var at = day.atTime(LocalTime.of(10, 0)).atZone(PARIS).toInstant();
        if (!at.plus(Duration.ofHours(1)).isAfter(today)) {
            HouseClock.at(at, action);
        }
    }

    private static String pick(List<String> among, int fate) {
        return among.get(fate % among.size());
    }

    private static Words read(JsonMapper json) {
        try (var file = new ClassPathResource("demo/promise-words.json").getInputStream()) {
            return json.readValue(file, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Words(List<String> kept, List<String> broken, List<String> extended) {}
}
